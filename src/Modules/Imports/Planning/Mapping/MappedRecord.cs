using Dangol.Imports.Reading;
using Dangol.Orders;

namespace Dangol.Imports.Planning;

/// <summary>One record of the row a <see cref="RowMapper"/> stands on. Reused: everything here is of the current row only.</summary>
internal sealed class MappedRecord
{
    private readonly RowMapper mapper;
    private readonly int[] positions = new int[Enum.GetValues<Field>().Length];
    private readonly int[] customs;

    public MappedRecord(RowMapper mapper, PlannedRecord plan)
    {
        this.mapper = mapper;
        Plan = plan;
        HasKey = plan.Of(Field.Key) is not null;
        KeyIsMade = plan.Of(Field.Key)?.Format.Type == ValueType.MadeKey;
        Values = new MappedValue[plan.Fields.Count];
        Array.Fill(positions, -1);
        for (var i = plan.Fields.Count - 1; i >= 0; i--)
        {
            positions[(int)plan.Fields[i].Field] = i;
        }

        customs = [.. Enumerable.Range(0, plan.Fields.Count).Where(i => plan.Fields[i].Field == Field.Custom)];
    }

    public PlannedRecord Plan { get; }

    public RecordKind Kind => Plan.Kind;

    /// <summary>The row holds this record: its key is there, or for a customer anything that names somebody.</summary>
    public bool IsPresent { get; internal set; }

    /// <summary>The order's key begins with the plan's return prefix, or its kind or status says so.</summary>
    public bool IsReturn { get; internal set; }

    public int CustomCount => customs.Length;

    /// <summary>The key is put together from what names the record, not given by the source: it tells records apart but proves no identity.</summary>
    public bool KeyIsMade { get; }

    /// <summary>The plan gives the record a key.</summary>
    internal bool HasKey { get; }

    internal MappedValue[] Values { get; }

    public bool Has(Field field) => positions[(int)field] is >= 0 and var at && Values[at].IsSet;

    /// <summary>The normalised text (any type has one); empty when the field is not set.</summary>
    public ReadOnlySpan<char> Text(Field field) => Has(field) ? mapper.Text(Values[positions[(int)field]]) : default;

    /// <summary>Hundredths for money, thousandths for quantities; null when not set.</summary>
    public long? Number(Field field) => Has(field) ? Values[positions[(int)field]].Number : null;

    public Moment? Moment(Field field) => Has(field) ? Values[positions[(int)field]].Moment : null;

    public bool? YesNo(Field field) => Has(field) ? Values[positions[(int)field]].Number != 0 : null;

    /// <summary>1 to 5.</summary>
    public double? Score => Has(Field.Score) ? Values[positions[(int)Field.Score]].Score : null;

    public Gender? Gender => Has(Field.Gender) ? (Gender)Values[positions[(int)Field.Gender]].Number : null;

    public OrderStatus? Status => Has(Field.Status) ? (OrderStatus)Values[positions[(int)Field.Status]].Number : null;

    /// <summary>The e-mail or phone there may stand for one person; false when not set.</summary>
    public bool MayBeKey(Field field) => Has(field) && Values[positions[(int)field]].MayBeKey;

    /// <summary>The currency of an amount: named by the value, else by its column; null when neither names one.</summary>
    public string? CurrencyOf(Field field) => positions[(int)field] is >= 0 and var at ? Values[at].Currency ?? Plan.Fields[at].Format.Currency : null;

    /// <summary>What the plan's field at this place became; empty when it is not set.</summary>
    public ReadOnlySpan<char> TextAt(int place) => Values[place].IsSet ? mapper.Text(Values[place]) : default;

    public string CustomName(int index) => Plan.Fields[customs[index]].CustomName!;

    public ReadOnlySpan<char> CustomText(int index) => Values[customs[index]].IsSet ? mapper.Text(Values[customs[index]]) : default;
}
