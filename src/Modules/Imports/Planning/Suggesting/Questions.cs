using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>What the columns leave open, asked once each, with the answer that is assumed meanwhile.</summary>
internal static class Questions
{
    private static readonly Dictionary<DateOrder, Sentence> Orders = new()
    {
        [DateOrder.MonthDayYear] = new("월/일/년", "month/day/year"),
        [DateOrder.DayMonthYear] = new("일/월/년", "day/month/year"),
        [DateOrder.YearMonthDay] = new("년/월/일", "year/month/day"),
    };

    public static IEnumerable<PlanQuestion> Of(Hypothesis hypothesis, IReadOnlySet<ColumnFacts> used)
    {
        var file = hypothesis.File.Profile.Name;
        foreach (var candidate in hypothesis.Fields.Where(candidate => used.Contains(candidate.Column)))
        {
            if (candidate.Rule.Need == Need.Date && Dates.Decide(candidate.Column) is { IsOpen: true } date)
            {
                yield return DateQuestion(file, candidate.Column, date);
            }

            var mark = DecimalMarks.Decide(candidate.Column.Profile, out var open);
            if (candidate.Rule.Need == Need.Money && open)
            {
                yield return MarkQuestion(file, candidate.Column, mark);
            }

            if (Rival(hypothesis, candidate, used) is { } rival)
            {
                yield return ColumnQuestion(file, candidate, rival);
            }
        }
    }

    private static PlanQuestion DateQuestion(string file, ColumnFacts column, DateDecision date)
    {
        var sample = column.Profile.Samples.Count > 0 ? column.Profile.Samples[0] : "";
        return new($"date:{file}:{column.Header}", QuestionKind.DateOrder, file, column.Header,
            new($"'{column.Header}' 열의 {sample} 은(는) 어떤 순서로 쓴 날짜입니까? 우선 {Orders[date.Order].Korean} 순서로 읽습니다.",
                $"In which order is {sample} in \"{column.Header}\" written? It is read as {Orders[date.Order].English} until you say."),
            [.. Orders.Where(order => order.Key != DateOrder.YearMonthDay || column.Profile.Count(Fits.DateYearMonthDay) > 0).Select(order => new PlanAnswer(order.Key.ToString(), order.Value))],
            date.Order.ToString());
    }

    private static PlanQuestion MarkQuestion(string file, ColumnFacts column, char mark)
    {
        var sample = column.Profile.Samples.Count > 0 ? column.Profile.Samples[0] : "";
        return new($"decimal:{file}:{column.Header}", QuestionKind.DecimalMark, file, column.Header,
            new($"'{column.Header}' 열의 {sample} 에서 점(.)은 소수점입니까, 천 단위 구분입니까? 우선 소수점으로 읽습니다.",
                $"Is the point in {sample} of \"{column.Header}\" the decimal point or does it group thousands? It is read as decimals until you say."),
            [new(".", new("소수점", "decimal point")), new(",", new("천 단위 구분", "groups thousands"))], mark.ToString());
    }

    private static PlanQuestion ColumnQuestion(string file, Candidate chosen, Candidate rival)
        => new($"column:{file}:{chosen.Kind}:{chosen.Field}", QuestionKind.WhichColumn, file, chosen.Column.Header,
            new($"'{chosen.Column.Header}'과 '{rival.Column.Header}' 중 어느 열을 쓸까요? 우선 '{chosen.Column.Header}'을(를) 씁니다.",
                $"Which is meant, \"{chosen.Column.Header}\" or \"{rival.Column.Header}\"? \"{chosen.Column.Header}\" is used until you say."),
            [new(chosen.Column.Header, new(chosen.Column.Header, chosen.Column.Header)), new(rival.Column.Header, new(rival.Column.Header, rival.Column.Header))], chosen.Column.Header)
        { Record = chosen.Kind, Field = chosen.Field };

    // Another column, not used for anything, that fits as well.
    private static Candidate? Rival(Hypothesis hypothesis, Candidate chosen, IReadOnlySet<ColumnFacts> used)
        => Matters(chosen.Field)
            ? Candidates.Of(hypothesis.File, hypothesis.Main, [chosen.Kind])
                .Where(other => other.Field == chosen.Field && !used.Contains(other.Column) && other.Score > chosen.Score - 0.06)
                .OrderByDescending(other => other.Score).FirstOrDefault()
            : null;

    private static bool Matters(Field field) => field is Field.Key or Field.PersonKey or Field.OrderRef or Field.PromisedAt or Field.DeliveredAt or Field.OrderedAt
        or Field.Score or Field.Email or Field.Total or Field.Amount;
}
