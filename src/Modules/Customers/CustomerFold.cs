using NodaTime;

namespace Dangol.Customers;

/// <summary>A source record as the fold sees it.</summary>
internal sealed record RecordView(Guid Id, string Source, string Key, Instant RecordedAt, long Line, CustomerFields Fields)
{
    /// <summary>Entries by hand.</summary>
    public const string Hand = "hand";

    /// <summary>Keys of people named inside an order start so; what a customer file says goes before.</summary>
    public const string Mentioned = "~";

    public static RecordView Of(SourceRecord record)
        => new(record.Id, record.Source, record.SourceKey, record.RecordedAt, record.Line ?? 0, CustomerFields.Parse(record.Fields));

    public bool IsByHand => Source == Hand;

    public int Rank => IsByHand ? 0 : Key.StartsWith(Mentioned, StringComparison.Ordinal) ? 2 : 1;
}

/// <param name="Givers">Which record gave each field, by the field's name; custom fields as "Custom.name".</param>
internal sealed record FoldedCustomer(CustomerFields Fields, IReadOnlyDictionary<string, Guid> Givers);

/// <summary>
/// One customer from all records linked to them. Each field comes from the best record that has it: entries by hand before records of a source, those before
/// people named in orders, and the newest first. The parts of an address come from one record together. Pure: the order of the records does not matter.
/// </summary>
internal static class CustomerFold
{
    public static FoldedCustomer Of(IEnumerable<RecordView> records)
    {
        var best = records.OrderBy(record => record.Rank).ThenByDescending(record => record.RecordedAt).ThenByDescending(record => record.Line)
            .ThenBy(record => record.Source, StringComparer.Ordinal).ThenBy(record => record.Key, StringComparer.Ordinal).ToList();
        var givers = new Dictionary<string, Guid>();
        var place = best.FirstOrDefault(record => !record.IsByHand && HasPlace(record.Fields));
        var placed = best.Where(record => record.IsByHand || record == place).ToList();
        var contact = Contact(best, givers);
        return new FoldedCustomer(contact with
        {
            Region = Pick(placed, givers, nameof(CustomerFields.Region), fields => fields.Region),
            City = Pick(placed, givers, nameof(CustomerFields.City), fields => fields.City),
            PostalCode = Pick(placed, givers, nameof(CustomerFields.PostalCode), fields => fields.PostalCode),
            Address = Pick(placed, givers, nameof(CustomerFields.Address), fields => fields.Address),
            Country = Pick(placed, givers, nameof(CustomerFields.Country), fields => fields.Country),
            Birthday = PickValue([.. best.TakeWhile(record => !record.Fields.BirthdayIsCleared)], givers, nameof(CustomerFields.Birthday), fields => fields.Birthday),
            Gender = Pick(best, givers, nameof(CustomerFields.Gender), fields => fields.Gender),
            Grade = Pick(best, givers, nameof(CustomerFields.Grade), fields => fields.Grade),
            Memo = Pick(best, givers, nameof(CustomerFields.Memo), fields => fields.Memo),
            JoinedAt = PickValue([.. best.OrderBy(record => record.Fields.JoinedAt)], givers, nameof(CustomerFields.JoinedAt), fields => fields.JoinedAt),
            Custom = PickCustom(best, givers),
        }, givers);
    }

    private static CustomerFields Contact(List<RecordView> best, Dictionary<string, Guid> givers)
    {
        var contact = new CustomerFields
        {
            Name = Pick(best, givers, nameof(CustomerFields.Name), fields => fields.Name),
            Email = Pick(best, givers, nameof(CustomerFields.Email), fields => fields.Email),
            Phone = Pick(best, givers, nameof(CustomerFields.Phone), fields => fields.Phone),
        };
        return contact with
        {
            EmailIsShared = best.Any(record => givers.GetValueOrDefault(nameof(CustomerFields.Email)) == record.Id && record.Fields.EmailIsShared),
            PhoneIsShared = best.Any(record => givers.GetValueOrDefault(nameof(CustomerFields.Phone)) == record.Id && record.Fields.PhoneIsShared),
        };
    }

    private static bool HasPlace(CustomerFields fields) => fields.Region is not null || fields.City is not null || fields.PostalCode is not null || fields.Address is not null || fields.Country is not null;

    private static string? Pick(List<RecordView> best, Dictionary<string, Guid> givers, string name, Func<CustomerFields, string?> read)
    {
        foreach (var record in best)
        {
            if (read(record.Fields) is { } value && (value.Length > 0 || record.IsByHand))
            {
                givers[name] = record.Id;
                return value.Length == 0 ? null : value;
            }
        }

        return null;
    }

    private static T? PickValue<T>(List<RecordView> best, Dictionary<string, Guid> givers, string name, Func<CustomerFields, T?> read)
        where T : struct
    {
        foreach (var record in best)
        {
            if (read(record.Fields) is { } value)
            {
                givers[name] = record.Id;
                return value;
            }
        }

        return null;
    }

    private static SortedDictionary<string, string>? PickCustom(List<RecordView> best, Dictionary<string, Guid> givers)
    {
        var names = best.Where(record => record.Fields.Custom is not null).SelectMany(record => record.Fields.Custom!.Keys).Distinct().ToList();
        var custom = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (Pick(best, givers, "Custom." + name, fields => fields.Custom?.GetValueOrDefault(name)) is { } value)
            {
                custom[name] = value;
            }
        }

        return custom.Count == 0 ? null : custom;
    }
}
