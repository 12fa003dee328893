using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;
using NodaTime;
using Period = Dangol.TimeExpressions.Meaning.Period;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanHolidays
{
    private static readonly (string Words, int Month, int Day)[] Fixed =
    [
        ("신정|새해|새해_첫날|설날_첫날", 1, 1),
        ("밸런타인데이|발렌타인데이|밸런타인_데이|발렌타인_데이", 2, 14),
        ("삼일절|3·1절|3.1절", 3, 1),
        ("화이트데이|화이트_데이", 3, 14),
        ("만우절", 4, 1),
        ("식목일", 4, 5),
        ("근로자의_날|노동절|국제_노동절", 5, 1),
        ("어린이날", 5, 5),
        ("어버이날", 5, 8),
        ("스승의_날", 5, 15),
        ("현충일", 6, 6),
        ("제헌절", 7, 17),
        ("독립_기념일|독립기념일", 7, 4),
        ("광복절", 8, 15),
        ("국군의_날", 10, 1),
        ("개천절", 10, 3),
        ("한글날", 10, 9),
        ("할로윈|핼러윈|할로윈_데이|핼러윈_데이|할로윈데이", 10, 31),
        ("빼빼로데이|빼빼로_데이", 11, 11),
        ("크리스마스_이브|크리스마스이브|성탄절_전야", 12, 24),
        ("크리스마스|성탄절", 12, 25),
        ("새해_전야|12월_마지막_날|제야의_종|제야의_밤", 12, 31),
    ];

    private static readonly (string Words, Func<int, LocalDate> In)[] Movable =
    [
        ("정월_대보름|정월대보름|대보름", year => Lunar(year, 1, 15)),
        ("부처님_오신_날|부처님오신날|석가탄신일|초파일", year => Lunar(year, 4, 8)),
        ("단오|단오절", year => Lunar(year, 5, 5)),
        ("부활절", Holidays.Easter),
        ("추수감사절|추수_감사절", year => Holidays.Nth(year, 11, 4, 4)),
        ("블랙프라이데이|블랙_프라이데이", year => Holidays.Nth(year, 11, 4, 4).PlusDays(1)),
    ];

    public static void Add(Grammar grammar)
    {
        foreach (var (words, month, day) in Fixed)
        {
            grammar.Word(Kind.Holiday, new Feast($"XXXX-{Written.Two(month)}-{Written.Two(day)}", year => new LocalDate(year, month, day)), words);
        }

        foreach (var (words, date) in Movable)
        {
            grammar.Word(Kind.Holiday, new Feast("", date), words);
        }

        // Festivals of three days; 설치, 설명 and the like begin with the name of one.
        grammar.Word(Kind.Holiday, Feasts.Seollal, "설날|구정|음력_설|설_명절");
        grammar.Add(Kind.Holiday, "설 !명|치|정|마|득|계|거|문|비|립|사|탕|움|화|레|교|암|전|날|기|익|측|인|산", _ => Feasts.Seollal);
        grammar.Word(Kind.Holiday, Feasts.Chuseok, "추석|한가위|중추절|추석_명절");
        Rests(grammar);
        grammar.Add(Kind.Day, "<holiday>", match => match.Get<Feast>(0).On(match.Now));
        grammar.Add(Kind.Day, "<year> 의? <holiday>", match => match.Get<Feast>(1).In(match.Get<int>(0)));
        grammar.Add(Kind.Day, "<side> <holiday>", match => match.Get<Feast>(1).Beside(match.Now, match.Get<int>(0)));
    }

    /// <summary>연휴: the days off of a festival, or the next three days off in a row.</summary>
    private static void Rests(Grammar grammar)
    {
        grammar.Add(Kind.Days, "<holiday> 연휴", match => match.Get<Feast>(0) is { DaysAround: > 0 } feast ? feast.Rest(match.Now, match.Workdays) : null);
        grammar.Add(Kind.Days, "<year> 의? <holiday> 연휴", match => match.Get<Feast>(1) is { DaysAround: > 0 } feast ? feast.Rest(match.Now, match.Workdays, match.Get<int>(0)) : null);
        grammar.Add(Kind.Days, "이번|다음|오는|다가오는 <holiday> 연휴", match => match.Get<Feast>(0) is { DaysAround: > 0 } feast ? feast.Rest(match.Now, match.Workdays) : null);
        grammar.Add(Kind.Days, "이번|다음|긴|황금|오는|다가오는? 연휴", match => match.Workdays.NextLongRest(match.Today) is var (from, until)
            ? Period.Days(from, until)
            : ((Feast[])[Feasts.Seollal, Feasts.Chuseok]).Select(feast => feast.Rest(match.Now, match.Workdays)).MinBy(rest => rest?.Future));
    }

    private static LocalDate Lunar(int year, int month, int day) => LunarDates.Date(year, month, day);
}
