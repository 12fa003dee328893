using Dangol.Ui;

namespace Dangol.Access;

/// <summary>A password has 10 to 128 characters and withstands a thousand million guesses (30 bits); what it is made of is nobody's business.</summary>
internal static class PasswordRules
{
    public const int Shortest = 10, Longest = 128;

    public const double Enough = 30, Good = 45, Strong = 60;

    /// <summary>Null when the password will do, else what to say beside the field.</summary>
    public static string? Problem(string? password, Words t, params IEnumerable<string?> own) => password switch
    {
        null or "" => t["비밀번호를 적어 주세요.", "Please choose a password."],
        { Length: < Shortest } => t[$"{Shortest}자 이상으로 정해 주세요.", $"Use at least {Shortest} characters."],
        { Length: > Longest } => t[$"{Longest}자 이하로 정해 주세요.", $"Use at most {Longest} characters."],
        _ when PasswordStrength.Bits(password, own) < Enough => t[
            "짐작하기 쉬운 비밀번호입니다. 흔한 단어, 이름, 키보드 순서, 반복을 피하거나 더 길게 정해 주세요.",
            "This is easy to guess. Avoid common words, names, keyboard runs and repeats, or make it longer."],
        _ => null,
    };
}
