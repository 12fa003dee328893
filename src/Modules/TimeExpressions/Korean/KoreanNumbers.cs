using Dangol.TimeExpressions.Charts;

namespace Dangol.TimeExpressions.Korean;

/// <summary>Numbers in figures, native words (한, 두, 세) and Sino-Korean words (일, 이, 삼).</summary>
internal static class KoreanNumbers
{
    private static readonly string[] Native = ["한|하나", "두|둘", "세|서|석|셋", "네|너|넉|넷", "다섯", "여섯", "일곱", "여덟", "아홉"];
    private static readonly string[] NativeTens = ["열", "스물|스무", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
    private static readonly string[] Sino = ["일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];

    public static void Add(Grammar grammar)
    {
        for (var i = 0; i < Native.Length; i++)
        {
            var (one, ten) = (i + 1, (i + 1) * 10);
            grammar.Word(Kind.Native, one, Native[i]);
            grammar.Word(Kind.Native, ten, NativeTens[i]);
            grammar.Word(Kind.Sino, one, Sino[i]);
        }

        grammar.Add(Kind.Native, "<native> +<native>", match => match.Get<int>(0) is >= 10 and var ten && ten % 10 == 0 && match.Get<int>(1) is < 10 and var one ? ten + one : null);
        grammar.Word(Kind.Sino, 10, "십");
        grammar.Word(Kind.Sino, 100, "백");
        grammar.Word(Kind.Sino, 1000, "천");
        foreach (var (name, size) in ((string, int)[])[("십", 10), ("백", 100), ("천", 1000)])
        {
            grammar.Add(Kind.Sino, $"<sino> +{name}", match => match.Get<int>(0) is > 1 and < 10 ? match.Get<int>(0) * size : null);
        }

        grammar.Add(Kind.Sino, "<sino> +<sino>", match => Power(match.Get<int>(0)) is > 1 and var power && match.Get<int>(1) < power ? match.Get<int>(0) + match.Get<int>(1) : null);
        Numbers(grammar);
    }

    private static void Numbers(Grammar grammar)
    {
        // Days, minutes and seconds are counted in Sino-Korean, months and hours in native words: 세일 is a sale, 두 분 are two people, 이달 is this month, 이해 is to understand.
        grammar.Add(Kind.Number, "<native> !일|_일|분|_분|초|_초|년|_년", match => (decimal)match.Get<int>(0));
        grammar.Add(Kind.Number, "<sino> !달|_달|시간|_시간|해|_해", match => (decimal)match.Get<int>(0));
        grammar.Add(Kind.Number, "<digits>", match => (decimal)match.Get<Digits>(0).Value);
        grammar.Add(Kind.Number, "<digits> +. +<digits>", match => match.Get<Digits>(1) is { Count: <= 3 } rest ? match.Get<Digits>(0).Value + (rest.Value / (decimal)Math.Pow(10, rest.Count)) : null);
        grammar.Word(Kind.Number, 3m, "몇");
        grammar.Add(Kind.Number, "수 !분|_|초|주|시", _ => 3m);

        grammar.Add(Kind.Number, "일이 !_", _ => 2m);

        // Of two neighbouring numbers the larger counts.
        foreach (var (number, words) in ((decimal, string)[])[(2, "한두|하나둘"), (3, "두세|이삼|두어"), (4, "서너|삼사"), (5, "너댓|네댓|네다섯|사오"), (6, "대여섯|오륙"), (7, "예닐곱|육칠"), (8, "일고여덟|칠팔"), (9, "팔구")])
        {
            grammar.Add(Kind.Number, $"{words} !분|_분", _ => number);
        }
    }

    /// <summary>The largest power of ten that divides a number.</summary>
    private static int Power(int number) => number % 1000 == 0 ? 1000 : number % 100 == 0 ? 100 : number % 10 == 0 ? 10 : 1;
}
