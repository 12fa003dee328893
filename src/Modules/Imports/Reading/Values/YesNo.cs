namespace Dangol.Imports.Reading;

/// <summary>Yes and no in the words files use.</summary>
internal static class YesNo
{
    private static readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Words = Build(
        "예 네 y yes true t 1 o ○ ● ◯ 동의 수신 수신동의 수신함 동의함 허용 on sim oui ja si sí 유 있음 v ✓ ✔ ok 수신허용 사용",
        "아니오 아니요 n no false f 0 x × ✕ ✗ 미동의 거부 수신거부 수신안함 동의안함 비동의 미수신 차단 off não nao non nein 무 없음 수신거절 미사용");

    public static bool TryParse(ReadOnlySpan<char> value, out bool yes) => Words.TryGetValue(value.Trim(), out yes);

    private static Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Build(string yes, string no)
    {
        var words = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in yes.Split(' '))
        {
            words[word] = true;
        }

        foreach (var word in no.Split(' '))
        {
            words[word] = false;
        }

        return words.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
