using System.Text.RegularExpressions;

namespace Dangol.Promises;

/// <summary>What follows a time in a Korean sentence, as far as its own clause goes.</summary>
internal sealed class KoreanClause
{
    // Syllables by their final consonant: ㅆ is the past (but for 있 and 겠), ㄹ before 게요 or 거예요 the future.
    public static readonly string Past = Finals(20, "있겠");
    public static readonly string Future = Finals(8, "");

    /// <summary>Sounds like a negation or a request and is none.</summary>
    private static readonly Regex Harmless = Words("(기다려 ?주시|기다리시|기다려 ?주|계시)면|(틀림|차질|문제|이상|변함|무리) ?없이|지 않(게|도록)|늦지 않|양해 ?(부탁|바랍)[가-힣]*|참고 ?(부탁|바랍)[가-힣]*|(가능|필요|정확|확실|급|중요|동일|간단|친절|최대|또|대|위|관|제)한 ");

    /// <summary>Where a clause ends that says something of its own; 면 may go on with 됩니다 or 좋겠어요.</summary>
    private static readonly Regex ClauseEnd = Words($"는데|은데|던데|인데|한데|지만|으나|니까|으니|므로|거든|라서|이라[ ,]|이어서|거라[ ,]|야 ?해서|야 ?돼서|{Past}고|(힘들|어렵|못하|않|안 되|없)고|[가-힣]면[ ,]");

    /// <summary>No conditions: "빠르면 모레, 늦으면 글피".</summary>
    private static readonly Regex SoonIf = Words("(빠르|늦으|이르|가능하|가능하시|괜찮으시|별일 없으|문제 없으|이상 없으)면[ ,]$");

    private static readonly Regex Chain = Words("[가-힣](고|서)[ ,]");

    private static readonly string[] AfterIf = ["되", "돼", "됩", "될", "된", "좋", "감사", "고맙", "해요", "합니다", "하는", "합", "함", "싶", "괜찮", "정말", "진짜", "너무", "참 ", "더 바랄"];

    private static readonly Regex Asks = Words("(까요|(있|없|했|됐|되|하|가|오|주|시|겠|았|었|였|렸|왔|갔)나요|(은|는|인|건|한|된)가요|신지요|는지요|을지요|런지요|지요|죠|습니까|입니까|세요\\?|건가요)[~^ㅠㅜ:) ]*$");

    private static readonly Regex Done = Words($"^[^,]*?(하신|되신|주신|오신|가신|내신|기신|으신|한|된|낸|긴|산|받은|던|{Past}을 때) ");

    public KoreanClause(Said said)
    {
        Text = Of(Harmless.Replace(said.After, " "), said.HasAnother);
        IsQuestion = said.IsQuestion || Asks.IsMatch(Text.TrimEnd());
    }

    public string Text { get; }

    public bool IsQuestion { get; }

    /// <summary>"3월 3일에 주문한 사람": the time belongs to what has been done.</summary>
    public bool IsOfDone => Done.IsMatch(string.Join(' ', Text.TrimStart().Split(' ', 5).Take(3)) + " ");

    /// <summary>What follows a time as far as its own clause goes.</summary>
    /// <param name="hasAnother">Another time follows with a verb of its own: 고 and 서 end the clause too.</param>
    private static string Of(string after, bool hasAnother)
    {
        if (hasAnother && Chain.Match(after) is { Success: true } chain && !ClauseEnd.IsMatch(after[..chain.Index]))
        {
            return after[..(chain.Index + chain.Length)];
        }

        for (var end = ClauseEnd.Match(after); end.Success; end = end.NextMatch())
        {
            var rest = after[(end.Index + end.Length)..].TrimStart();
            var isIf = end.Value.Contains('면', StringComparison.Ordinal);
            var clause = after[..(end.Index + end.Length)];

            // "내일이면" is by tomorrow.
            var goesOn = isIf && (clause.Trim(' ', ',') is "면" or "이면" || SoonIf.IsMatch(clause) || Array.Exists(AfterIf, word => rest.StartsWith(word, StringComparison.Ordinal)));
            if (!goesOn)
            {
                return clause;
            }
        }

        return after;
    }

    private static string Finals(int consonant, string except)
        => "[" + string.Concat(Enumerable.Range('가', '힣' - '가' + 1).Where(letter => (letter - '가') % 28 == consonant).Select(letter => (char)letter).Where(letter => !except.Contains(letter, StringComparison.Ordinal))) + "]";

    private static Regex Words(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
