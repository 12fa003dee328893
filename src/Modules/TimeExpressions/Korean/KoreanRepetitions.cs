using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanRepetitions
{
    public static void Add(Grammar grammar)
    {
        Named(grammar, "P1D", "매일|날마다|매_일");
        Named(grammar, "P1W", "매주|주마다|매_주");
        Named(grammar, "P2D", "격일|격일로|하루걸러|하루_걸러");
        Named(grammar, "P2W", "격주|격주로");
        Named(grammar, "P1M", "매월|매달|달마다|매_월|매_달");
        Named(grammar, "P2M", "격월|격월로");
        Named(grammar, "P2Y", "격년|격년으로");
        Named(grammar, "P3M", "분기마다|매_분기|매분기");
        Named(grammar, "P1Y", "매년|매해|해마다|매_년|매_해");
        Named(grammar, "PT1H", "매시간|매_시간");
        grammar.Add(Kind.Every, "<span> 마다|에_한_번|에_한번", match => Stretch.Every(match.Get<Span>(0).Timex));
        grammar.Add(Kind.Every, "매주 <weekday> 마다?", match => Stretch.Every($"XXXX-WXX-{match.Get<int>(0)}"));
        grammar.Add(Kind.Every, "<weekday> 마다", match => Stretch.Every($"XXXX-WXX-{match.Get<int>(0)}"));
        grammar.Add(Kind.Every, "매달|매월 <nth>", match => Stretch.Every($"XXXX-XX-{Written.Two(match.Get<int>(0))}"));
        grammar.Add(Kind.Every, "매 <part>", match => Stretch.Every(PartHours.Timex(match.Get<Part>(0))));
        grammar.Add(Kind.Every, "<every> <clock> 에?", match => Stretch.Every((match.Get<Stretch>(0).All[0].Timex is var timex && timex.StartsWith("XXXX", StringComparison.Ordinal) ? timex : "") + match.Get<Clock>(1).Timex));
    }

    private static void Named(Grammar grammar, string timex, string words) => grammar.Add(Kind.Every, words, _ => Stretch.Every(timex));
}
