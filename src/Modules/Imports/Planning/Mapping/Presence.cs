using Dangol.Imports.Reading;
using Dangol.Orders;

namespace Dangol.Imports.Planning;

/// <summary>Whether a row holds a record at all.</summary>
internal static class Presence
{
    public static void Judge(MappedRecord record)
    {
        WithStatus(record);
        record.IsPresent = record.HasKey ? record.Has(Field.Key) : Any(record);
        record.IsPresent &= record.Kind != RecordKind.Payment || record.Has(Field.Method) || record.Has(Field.Amount);
        record.IsPresent &= record.Kind != RecordKind.Note || record.Has(Field.Text);
        record.IsReturn = record.Kind == RecordKind.Order && record.IsPresent && IsReturn(record);
    }

    public static MapFault Missing(MappedRecord record)
    {
        if (record.Kind == RecordKind.Note && !record.Has(Field.Text))
        {
            return new(record.Plan.Of(Field.Text)?.Columns[0], "", new("내용이 비어 있습니다", "there are no words"), RejectsRow: true);
        }

        var column = record.Plan.Of(Field.Key)?.Columns[0];
        return column is null
            ? new(null, "", new("이 행에는 가져올 값이 없습니다", "the row holds nothing to take"), RejectsRow: true)
            : new(column, "", new("번호(키)가 비어 있습니다", "the key is empty"), RejectsRow: true);
    }

    private static void WithStatus(MappedRecord record)
    {
        var fields = record.Plan.Fields;
        for (var i = 0; i < fields.Count; i++)
        {
            record.Values[i].IsSet &= fields[i].WhenStatus is not { } status || record.Status == status;
        }
    }

    // Order lines are numbered by the engine: they are there when they say what was bought.
    private static bool Any(MappedRecord record)
    {
        foreach (ref readonly var value in record.Values.AsSpan())
        {
            if (value.IsSet)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReturn(MappedRecord record)
        => (record.Plan.ReturnPrefix is { } prefix && record.Text(Field.Key).StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            || (record.Has(Field.Kind) && OrderStatuses.TryParse(record.Text(Field.Kind), out var kind) && kind == OrderStatus.Returned);
}
