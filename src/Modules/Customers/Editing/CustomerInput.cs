using Dangol.Platform;
using Dangol.Ui;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Customers;

/// <summary>A customer as somebody typed or sent it. Null and blank mean the same: no value.</summary>
internal sealed record CustomerInput
{
    private const int Longest = 200, LongestAddress = 500, LongestMemo = 10_000;

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Region { get; init; }

    public string? City { get; init; }

    public string? PostalCode { get; init; }

    public string? Address { get; init; }

    /// <summary>ISO 3166 or as the business writes it.</summary>
    public string? Country { get; init; }

    /// <summary>2026-11-22.</summary>
    public string? Birthday { get; init; }

    /// <summary>"female", "male" or "other".</summary>
    public string? Gender { get; init; }

    public string? Grade { get; init; }

    public string? Memo { get; init; }

    public IReadOnlyDictionary<string, string?>? Custom { get; init; }

    /// <summary>Several people use this number, or nobody: it links no records.</summary>
    public bool PhoneIsShared { get; init; }

    /// <summary>The same of the e-mail address.</summary>
    public bool EmailIsShared { get; init; }

    public static CustomerInput Of(CustomerFields fields) => new()
    {
        Name = fields.Name,
        Email = fields.Email,
        Phone = fields.Phone,
        Region = fields.Region,
        City = fields.City,
        PostalCode = fields.PostalCode,
        Address = fields.Address,
        Country = fields.Country,
        Birthday = fields.Birthday is { } day ? LocalDatePattern.Iso.Format(day) : null,
        Gender = fields.Gender,
        Grade = fields.Grade,
        Memo = fields.Memo,
        Custom = fields.Custom?.ToDictionary(pair => pair.Key, string? (pair) => pair.Value),
        PhoneIsShared = fields.PhoneIsShared,
        EmailIsShared = fields.EmailIsShared,
    };

    /// <summary>The normal form of what was given.</summary>
    /// <param name="words">The reader's language; null is English, for the API.</param>
    /// <param name="known">What the customer has already: a value that was not touched is not judged again.</param>
    /// <exception cref="InvalidInputException">Every fault, by field.</exception>
    public CustomerFields Fields(Words? words, CustomerFields? known = null)
    {
        var faults = new Faults(words);
        var phone = Trim(Phone) is { } typedPhone && typedPhone != known?.Phone ? Contact.Phone(typedPhone) ?? faults.Add("phone", "전화번호가 아닙니다. 010-2345-6789처럼 적어 주세요.", "This is not a phone number. Outside Korea, start with + and the country code.", typedPhone) : Keep(known?.Phone, Phone, known?.PhoneIsShared);
        var email = Trim(Email) is { } typedEmail && typedEmail != known?.Email ? Contact.Email(typedEmail) ?? faults.Add("email", "이메일 주소가 아닙니다.", "This is not an e-mail address.", typedEmail) : Keep(known?.Email, Email, known?.EmailIsShared);
        var fields = new CustomerFields
        {
            Name = faults.Short("name", Name, Longest),
            Phone = phone?.Value,
            PhoneIsShared = phone is not null && (PhoneIsShared || phone.Value.IsShared),
            Email = email?.Value,
            EmailIsShared = email is not null && (EmailIsShared || email.Value.IsShared),
            Region = faults.Short("region", Region, Longest),
            City = faults.Short("city", City, Longest),
            PostalCode = faults.Short("postalCode", PostalCode, 20),
            Address = faults.Short("address", Address, LongestAddress),
            Country = faults.Short("country", Country, Longest),
            Birthday = Day(faults),
            Gender = Trim(Gender)?.ToLowerInvariant() is { } gender ? gender is "female" or "male" or "other" || gender == known?.Gender ? gender : faults.Text("gender", "여성, 남성, 기타 가운데 하나입니다.", "One of female, male, other.") : null,
            Grade = faults.Short("grade", Grade, Longest),
            Memo = faults.Short("memo", Memo, LongestMemo),
            Custom = Customs(faults),
        };
        faults.Throw();
        return fields;
    }

    private LocalDate? Day(Faults faults)
    {
        if (Trim(Birthday) is not { } typed)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(typed) is { Success: true, Value.Year: >= 1880 } day)
        {
            return day.Value;
        }

        faults.Text("birthday", "날짜가 아닙니다. 1990-05-21처럼 적어 주세요.", "This is not a date. Write it as 1990-05-21.");
        return null;
    }

    private SortedDictionary<string, string>? Customs(Faults faults)
    {
        var given = Custom?.Where(pair => Trim(pair.Value) is not null).Select(pair => (pair.Key, Value: faults.Short("custom." + pair.Key, pair.Value, 2000))).ToList();
        return given is { Count: > 0 } ? new SortedDictionary<string, string>(given.ToDictionary(pair => pair.Key, pair => pair.Value ?? ""), StringComparer.Ordinal) : null;
    }

    private static (string Value, bool IsShared)? Keep(string? known, string? typed, bool? isShared) => known is not null && Trim(typed) is not null ? (known, isShared == true) : null;

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed class Faults(Words? words)
    {
        private readonly Dictionary<string, string[]> _errors = [];

        public (string Value, bool IsShared)? Add(string field, string ko, string en, string typed)
        {
            Text(field, ko, en);
            return (typed, true);
        }

        public string? Text(string field, string ko, string en)
        {
            _errors[field] = [words is null ? en : words[ko, en]];
            return null;
        }

        public string? Short(string field, string? text, int longest)
            => Trim(text) is not { } trimmed ? null
                : trimmed.Contains('\0', StringComparison.Ordinal) ? Text(field, "쓸 수 없는 문자가 들어 있습니다.", "Holds a character that cannot be stored.")
                : trimmed.Length <= longest ? trimmed : Text(field, $"{longest}자까지 쓸 수 있습니다.", $"At most {longest} characters.");

        public void Throw()
        {
            if (_errors.Count > 0)
            {
                throw new InvalidInputException(_errors);
            }
        }
    }
}
