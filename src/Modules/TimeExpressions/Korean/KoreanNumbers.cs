using Dangol.TimeExpressions.Charts;

namespace Dangol.TimeExpressions.Korean;

/// <summary>Numbers in figures, native words (한, 두, 세) and Sino-Korean words (일, 이, 삼).</summary>
internal static class KoreanNumbers
{
    private static readonly string[] Native = ["한|하나", "두|둘", "세|서|석|셋", "네|너|넉|넷", "다섯", "여섯", "일곱", "여덟", "아홉"];
    private static readonly string[] NativeTens = ["열", "스물|스무", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
    private static readonly string[] Sino = ["일", "이", "삼", "사", "오", "육|유", "칠", "팔", "구"];

    public static void Add(Grammar grammar)
    {
        for (var i = 0; i < Native.Length; i++)
        {
            var (one, ten) = (i + 1, (i + 1) * 10);
            grammar.Word(Kind.Word, one, Native[i]);
            grammar.Word(Kind.Word, ten, NativeTens[i]);
            grammar.Word(Kind.Word, one, Sino[i]);
            grammar.Add(Kind.Word, $"{NativeTens[i]} +{Native[0]}", _ => ten + 1);
        }

        grammar.Word(Kind.Word, 10, "십|시");
        grammar.Word(Kind.Word, 100, "백");
        grammar.Word(Kind.Word, 1000, "천");
        foreach (var (name, size) in ((string, int)[])[("십", 10), ("백", 100), ("천", 1000)])
        {
            grammar.Add(Kind.Word, $"<word> +{name}", match => match.Get<int>(0) is > 1 and < 10 ? match.Get<int>(0) * size : null);
        }

        grammar.Add(Kind.Word, "<word> +<word>", match => Power(match.Get<int>(0)) is > 1 and var power && match.Get<int>(1) < power ? match.Get<int>(0) + match.Get<int>(1) : null);
        grammar.Add(Kind.Number, "<word>", match => (decimal)match.Get<int>(0));
        grammar.Add(Kind.Number, "<digits>", match => (decimal)match.Get<Digits>(0).Value);
        grammar.Add(Kind.Number, "<digits> +. +<digits>", match => match.Get<Digits>(1) is { Count: <= 3 } rest ? match.Get<Digits>(0).Value + (rest.Value / (decimal)Math.Pow(10, rest.Count)) : null);
        grammar.Add(Kind.Number, "몇|수", _ => 3m);
    }

    /// <summary>The largest power of ten that divides a number.</summary>
    private static int Power(int number) => number % 1000 == 0 ? 1000 : number % 100 == 0 ? 100 : number % 10 == 0 ? 10 : 1;
}
