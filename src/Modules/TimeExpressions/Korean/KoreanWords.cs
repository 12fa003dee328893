using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanWords
{
    private static readonly string[] Weekdays = ["월", "화", "수", "목", "금", "토", "일"];

    public static void Add(Grammar grammar)
    {
        for (var i = 0; i < Weekdays.Length; i++)
        {
            var weekday = i + 1;
            grammar.Word(Kind.Weekday, weekday, $"{Weekdays[i]}요일|{Weekdays[i]}욜|{Weekdays[i]}요일날");
            grammar.Add(Kind.Begin, $"( {Weekdays[i]} )", _ => weekday);
        }

        grammar.Add(Kind.Begin, "( <weekday> )", match => match.Get<int>(0));
        grammar.Add(Kind.Month, "<digits> 월", match => match.Get<Digits>(0) is { Count: <= 2, Value: >= 1 and <= 12 } digits ? digits.Value : null);
        grammar.Word(Kind.Month, 6, "유월");
        grammar.Word(Kind.Month, 10, "시월");
        grammar.Add(Kind.Month, "<sino> +월", match => match.Get<int>(0) is >= 1 and <= 12 and var month ? month : null);
        grammar.Add(Kind.Nth, "<digits> 일 !간|_동안|동안|_걸|_걸려|_소요|_만에|만에|_정도_걸|씩|_내내|_이상|째", match => match.Get<Digits>(0) is { Count: <= 2, Value: >= 1 and <= 31 } digits ? digits.Value : null);
        grammar.Add(Kind.Nth, "<sino> +일 !간|_동안|동안|_걸|_걸려|_소요|_만에|만에|_정도_걸|씩|_내내|_이상|째", match => match.Get<int>(0) is >= 10 and <= 31 and var day ? day : null);
        grammar.Add(Kind.Year, "<digits> 년|년도", match => match.Get<Digits>(0) switch
        {
            { Count: 4, Value: >= 1500 and <= 2199 } digits => digits.Value,
            { Count: 2 } digits => digits.Value + (digits.Value < 50 ? 2000 : 1900),
            _ => null,
        });
        grammar.Add(Kind.Year, "<sino> +년|년도", match => match.Get<int>(0) is >= 1500 and <= 2199 and var year ? year : null);
        grammar.Add(Kind.Year, "올해|올_해|금년|이번_년도|이번_해", match => match.Now.Year);
        grammar.Add(Kind.Year, "내년|다음_해|다음해|다음_년도", match => match.Now.Year + 1);
        grammar.Add(Kind.Year, "작년|지난해|지난_해|전년", match => match.Now.Year - 1);
        grammar.Add(Kind.Year, "재작년|지지난_해", match => match.Now.Year - 2);
        grammar.Add(Kind.Year, "내후년|다다음_해", match => match.Now.Year + 2);
        grammar.Word(Kind.Side, 0, "이번|이|요번|금번");
        grammar.Word(Kind.Side, 1, "다음|담|다음번");
        grammar.Word(Kind.Side, 2, "다다음|다담|다음_다음|다음다음");
        grammar.Word(Kind.Side, -1, "지난|저번|지난번");
        grammar.Word(Kind.Side, -2, "지지난|저저번");
        Units(grammar);
        Parts(grammar);
    }

    private static void Units(Grammar grammar)
    {
        grammar.Word(Kind.Unit, Unit.Second, "초");
        grammar.Word(Kind.Unit, Unit.Minute, "분");
        grammar.Word(Kind.Unit, Unit.Hour, "시간");
        grammar.Word(Kind.Unit, Unit.Day, "일");
        grammar.Word(Kind.Unit, Unit.BusinessDay, "영업일|근무일|업무일|워킹데이|평일");
        grammar.Add(Kind.Unit, "주|주일|주간 !인|문|소|류|제|장|식|민|변", _ => Unit.Week);
        grammar.Word(Kind.Unit, Unit.Month, "개월|달|개월간");
        grammar.Word(Kind.Unit, Unit.Quarter, "분기");
        grammar.Word(Kind.Unit, Unit.Year, "년");
        grammar.Word(Kind.Unit, Unit.Century, "세기");
    }

    private static void Parts(Grammar grammar)
    {
        grammar.Word(Kind.Part, Part.Dawn, "새벽");
        grammar.Word(Kind.Part, Part.Morning, "오전|오전중|오전_중");
        // Meals are no times.
        grammar.Add(Kind.Part, "아침|아침때|아침_때 !식사|_식사|밥|_밥|거리", _ => Part.Morning);
        grammar.Add(Kind.Part, "점심|점심시간|점심_시간|점심때|점심_때 !식사|_식사|밥|_밥|값|_값|메뉴|_메뉴|특선|_특선|도시락|_도시락", _ => Part.Lunch);
        grammar.Add(Kind.Part, "낮 !은|아|추|게|고|다|습|지|춰|음|네|잡|출|았|을수록", _ => Part.Daytime);
        grammar.Word(Kind.Part, Part.Afternoon, "오후|오후중|오후_중");
        grammar.Add(Kind.Part, "저녁|저녁때|저녁_때 !식사|_식사|밥|_밥|값|_값|메뉴|_메뉴", _ => Part.Evening);
        grammar.Word(Kind.Part, Part.Night, "밤|야간|심야");
    }
}
