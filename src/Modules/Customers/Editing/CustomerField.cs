using NodaTime;
using NodaTime.Text;

namespace Dangol.Customers;

/// <summary>One field that can be entered directly: its name, how to read it as text and how to write it into a record by hand.</summary>
internal sealed record CustomerField(string Name, string Ko, string En, Func<CustomerFields, string?> Read, Func<CustomerFields, string, CustomerFields> Write)
{
    public static IReadOnlyList<CustomerField> All { get; } =
    [
        new("Name", "이름", "Name", fields => fields.Name, (fields, text) => fields with { Name = text }),
        new("Phone", "전화번호", "Phone", fields => fields.Phone, (fields, text) => fields with { Phone = text }),
        new("Email", "이메일", "E-mail", fields => fields.Email, (fields, text) => fields with { Email = text }),
        new("Grade", "등급", "Grade", fields => fields.Grade, (fields, text) => fields with { Grade = text }),
        new("Region", "시·도", "Region", fields => fields.Region, (fields, text) => fields with { Region = text }),
        new("City", "시·군·구", "City", fields => fields.City, (fields, text) => fields with { City = text }),
        new("Address", "주소", "Address", fields => fields.Address, (fields, text) => fields with { Address = text }),
        new("PostalCode", "우편번호", "Postal code", fields => fields.PostalCode, (fields, text) => fields with { PostalCode = text }),
        new("Country", "나라", "Country", fields => fields.Country, (fields, text) => fields with { Country = text }),
        new("Birthday", "생일", "Birthday", fields => fields.Birthday is { } day ? LocalDatePattern.Iso.Format(day) : null, (fields, text) => fields with { Birthday = text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value, BirthdayIsCleared = text.Length == 0 }),
        new("Gender", "성별", "Gender", fields => fields.Gender, (fields, text) => fields with { Gender = text }),
        new("Memo", "메모", "Memo", fields => fields.Memo, (fields, text) => fields with { Memo = text }),
    ];

    public static CustomerField Custom(string name) => new("Custom." + name, name, name, fields => fields.Custom?.GetValueOrDefault(name), (fields, text) => fields with { Custom = With(fields.Custom, name, text) });

    /// <summary>What the new fields say differently. Old and new are null where there is no value.</summary>
    public static List<FieldDifference> Differences(CustomerFields old, CustomerFields wished)
    {
        var customs = (old.Custom?.Keys ?? Enumerable.Empty<string>()).Union(wished.Custom?.Keys ?? Enumerable.Empty<string>()).Select(Custom);
        var differences = All.Concat(customs).Select(field => new FieldDifference(field, field.Read(old), field.Read(wished))).Where(difference => difference.Old != difference.New).ToList();
        AddShared(differences, old.PhoneIsShared, wished.PhoneIsShared, "Phone", wished.Phone);
        AddShared(differences, old.EmailIsShared, wished.EmailIsShared, "Email", wished.Email);
        return [.. differences.Select(difference => difference with { IsShared = difference.Field.Name == "Phone" ? wished.PhoneIsShared : difference.Field.Name == "Email" && wished.EmailIsShared })];
    }

    /// <summary>The record by hand with the differences entered; a field that was emptied is kept as empty text, which wins over the files.</summary>
    public static CustomerFields Overlay(CustomerFields hand, IEnumerable<FieldDifference> differences) => differences.Aggregate(hand, (fields, difference) =>
    {
        var next = difference.Field.Write(fields, difference.New ?? "");
        return difference.Field.Name switch
        {
            "Phone" => next with { PhoneIsShared = difference.IsShared },
            "Email" => next with { EmailIsShared = difference.IsShared },
            _ => next,
        };
    });

    private static void AddShared(List<FieldDifference> differences, bool old, bool wished, string name, string? value)
    {
        if (old != wished && value is not null && differences.All(difference => difference.Field.Name != name))
        {
            differences.Add(new FieldDifference(All.Single(field => field.Name == name), value, value));
        }
    }

    private static SortedDictionary<string, string> With(SortedDictionary<string, string>? custom, string name, string text)
        => new(custom ?? [], StringComparer.Ordinal) { [name] = text };
}

/// <param name="IsShared">For phone and e-mail: the value links no records.</param>
internal sealed record FieldDifference(CustomerField Field, string? Old, string? New, bool IsShared = false);
