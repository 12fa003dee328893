namespace Dangol.Imports.Reading;

internal enum Gender
{
    Female = 0,
    Male = 1,
    Other = 2,
}

internal static class Genders
{
    public static bool TryParse(ReadOnlySpan<char> value, out Gender gender)
    {
        Span<char> lower = stackalloc char[12];
        var text = value.Trim();
        gender = default;
        if (text.Length is 0 or > 12)
        {
            return false;
        }

        Gender? found = lower[..text.ToLowerInvariant(lower)] switch
        {
            "여" or "여자" or "여성" or "f" or "female" or "woman" or "w" or "feminino" => Gender.Female,
            "남" or "남자" or "남성" or "m" or "male" or "man" or "masculino" => Gender.Male,
            "기타" or "other" or "diverse" => Gender.Other,
            _ => null,
        };
        gender = found ?? default;
        return found is not null;
    }
}
