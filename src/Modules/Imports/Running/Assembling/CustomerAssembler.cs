using System.Text.Encodings.Web;
using System.Text.Json;
using Dangol.Customers;
using Dangol.Imports.Planning;
using Dangol.Imports.Reading;

namespace Dangol.Imports.Running;

/// <summary>
/// Makes incoming records of people. A row of a customer file is known by its id, else by its strongest key; a repeat gets a number behind it. People named in
/// passing (inside orders) are known by their strongest key and by what was said, so that each different mention is a record of its own and never changes.
/// </summary>
internal sealed class CustomerAssembler(MappedRecord record, IRowSource rows, AssemblyRules rules, bool isMention, string file)
{
    private const string MentionMark = "~";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SeenKeys _seen = new();
    private readonly (string Header, int Place, int Column)[] _columns =
    [
        .. record.Plan.Fields.Index().Where(field => field.Item.Columns.Count == 1).Select(field => (field.Item.Columns[0], field.Index, ColumnOf(rows, field.Item.Columns[0]))),
    ];

    /// <summary>Null when the row names nobody who could be known again.</summary>
    public IncomingCustomer? Take(Chunk chunk)
    {
        var fields = Fields();
        var strongest = Strongest(fields);
        if (isMention && strongest is null)
        {
            return null;
        }

        var (json, raw) = (fields.ToJson(), Raw());
        var hash = default(ContentHash);
        hash.Add(json);
        hash.Add(raw);
        var key = isMention ? $"{MentionMark}{strongest}{MentionMark}{hash.Value:x16}" : Numbered(strongest ?? $"row:{hash.Value:x16}", hash.Value, chunk);
        if (key is null || chunk.Customers.TryGetValue(key, out var known))
        {
            return key is null ? null : chunk.Customers[key];
        }

        var incoming = new IncomingCustomer { Key = key, Fields = fields, Json = json, Raw = raw, Hash = hash.Value, FileName = file, Line = rows.LineNumber };
        chunk.Customers.Add(key, incoming);
        if (isMention && _seen.Count(KeyHash.Of(key)) > 1)
        {
            chunk.CountedBefore.Add(incoming);
        }

        if (record.Has(Field.Tags))
        {
            chunk.Tags.AddRange(record.Text(Field.Tags).ToString().Split([',', ';', '|', '/', '#'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(tag => new Tagging(incoming, tag)));
        }

        return incoming;
    }

    private CustomerFields Fields()
    {
        var key = record.TextOrNull(Field.Key);
        return new CustomerFields
        {
            Name = record.TextOrNull(Field.Name),
            Email = record.TextOrNull(Field.Email),
            Phone = record.TextOrNull(Field.Phone),
            Region = record.TextOrNull(Field.Region),
            City = record.TextOrNull(Field.City),
            PostalCode = record.TextOrNull(Field.PostalCode),
            Address = record.TextOrNull(Field.Address),
            Country = record.TextOrNull(Field.Country),
            Birthday = record.Moment(Field.Birthday)?.Local.Date,
            Gender = record.Gender is { } gender ? gender.ToString().ToLowerInvariant() : null,
            Grade = record.TextOrNull(Field.Grade),
            Memo = record.TextOrNull(Field.Memo),
            JoinedAt = record.Time(Field.JoinedAt, rules.Zone),
            Custom = Custom(),
            Person = record.TextOrNull(Field.PersonKey) ?? (record.KeyIsMade ? null : key),
            EmailIsShared = record.Has(Field.Email) && !record.MayBeKey(Field.Email),
            PhoneIsShared = record.Has(Field.Phone) && !record.MayBeKey(Field.Phone),
        };
    }

    private string? Strongest(CustomerFields fields)
        => record.TextOrNull(Field.Key) is { Length: > 0 } key ? isMention ? "id:" + key : key
            : fields.Person is { Length: > 0 } person ? "person:" + person
            : fields is { Phone: not null, PhoneIsShared: false } ? "tel:" + fields.Phone
            : fields is { Email: not null, EmailIsShared: false } ? "mail:" + fields.Email
            : null;

    // The same key again is a further record of the person, unless it says exactly the same.
    private string? Numbered(string key, long content, Chunk chunk)
    {
        var times = _seen.Count(KeyHash.Of(key));
        if (times == 1)
        {
            _ = _seen.Count(Said(key, content));
            return key;
        }

        if (_seen.Count(Said(key, content)) > 1)
        {
            chunk.Repeat(RecordKind.Customer);
            return null;
        }

        return $"{key}#{times}";
    }

    private static ulong Said(string key, long content) => System.Numerics.BitOperations.RotateLeft(KeyHash.Of(key), 17) ^ (ulong)content;

    private SortedDictionary<string, string>? Custom()
    {
        var custom = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < record.CustomCount; i++)
        {
            if (record.CustomText(i) is { Length: > 0 } text)
            {
                custom[record.CustomName(i)] = text.ToString();
            }
        }

        foreach (var field in (ReadOnlySpan<Field>)[Field.Phone2, Field.ConsentMarketing, Field.ConsentSms, Field.ConsentEmail])
        {
            if (record.Has(field))
            {
                custom[record.Plan.Of(field)!.Columns[0]] = record.Text(field).ToString();
            }
        }

        return custom.Count == 0 ? null : custom;
    }

    // What the file says in other words than the fields: "010-1234-5678", an address that is no e-mail, blanks around a name.
    private string? Raw()
    {
        SortedDictionary<string, string>? raw = null;
        foreach (var (header, place, column) in _columns)
        {
            var said = rows.Field(column);
            if (!said.IsEmpty && !said.SequenceEqual(record.TextAt(place)) && FieldParser.Hiding(said) is var shown && !shown.AsSpan().SequenceEqual(record.TextAt(place)))
            {
                (raw ??= new(StringComparer.Ordinal))[header] = shown;
            }
        }

        return raw is null ? null : JsonSerializer.Serialize(raw, Plain);
    }

    private static int ColumnOf(IRowSource rows, string header)
        => Enumerable.Range(0, rows.Columns.Count).First(i => rows.Columns[i].Equals(header, StringComparison.OrdinalIgnoreCase));
}
