using Dangol.Ui;
using NodaTime;

namespace Dangol.Access;

/// <summary>What is wrong with a form, by field, in the reader's words; all of it at once.</summary>
internal sealed class Faults(Words t)
{
    private const int LongestName = 100, LongestEmail = 200;

    private readonly Dictionary<string, string[]> _byField = [];

    public static IReadOnlyDictionary<string, string[]> None { get; } = new Dictionary<string, string[]>();

    public bool Any => _byField.Count > 0;

    public IReadOnlyDictionary<string, string[]> ByField => _byField;

    public Faults Add(string field, string? text)
    {
        if (text is not null)
        {
            _byField.TryAdd(field, [text]);
        }

        return this;
    }

    public Faults Add(string field, string ko, string en) => Add(field, t[ko, en]);

    public Faults Name(string field, string? value) => Add(field, value?.Trim() switch
    {
        null or "" => t["이름을 적어 주세요.", "Please enter a name."],
        { Length: > LongestName } => t[$"{LongestName}자 이하로 적어 주세요.", $"Use at most {LongestName} characters."],
        _ => null,
    });

    public Faults Email(string field, string? value)
        => Add(field, IsEmail(value?.Trim() ?? "") ? null : t["이메일 주소를 확인해 주세요. 예: name@example.com", "Please check the e-mail address, such as name@example.com."]);

    public Faults Zone(string field, string? value)
        => Add(field, value is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(value) is not null ? null : t["목록에서 골라 주세요.", "Please choose from the list."]);

    public Faults Language(string field, string? value) => Add(field, value is "ko" or "en" ? null : t["목록에서 골라 주세요.", "Please choose from the list."]);

    public Faults Password(string field, string? value, params IEnumerable<string?> own) => Add(field, PasswordRules.Problem(value, t, own));

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.Length <= LongestEmail && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.')
            && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or '"' or ',' or ';');
    }
}
