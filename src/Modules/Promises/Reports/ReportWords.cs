using Dangol.Ui;
using NodaTime;

namespace Dangol.Promises;

/// <summary>How reports are spoken of: findings as sentences, never a cause claimed.</summary>
internal static class ReportWords
{
    private static readonly string[] Ordinals = ["첫째", "둘째", "셋째", "넷째", "다섯째"];

    /// <summary>3월 둘째 주 · the week of 9 Mar. The week belongs to the month of its Monday.</summary>
    public static string Week(this Words t, LocalDate monday) => t[
        $"{Year(t, monday)}{monday.Month}월 {Ordinals[(monday.Day - 1) / 7]} 주",
        $"the week of {t.ShortDate(monday)}"];

    /// <summary>3월 2주 · 9 Mar: under a point of a chart.</summary>
    public static string WeekLabel(this Words t, LocalDate monday) => t[$"{monday.Month}월 {((monday.Day - 1) / 7) + 1}주", t.ShortDate(monday)];

    /// <summary>지난 26주 · 2018년 3월 5일~9월 2일.</summary>
    public static string Span(this Words t, ReportPeriod period, LocalDate thisWeek) => period.First.PlusWeeks(period.Weeks) > thisWeek
        ? t[$"지난 {period.Weeks}주", $"the last {period.Weeks} weeks"]
        : Days(t, period);

    public static string Days(this Words t, ReportPeriod period) => $"{t.ShortDate(period.First)}–{t.ShortDate(period.Last)}";

    public static string Finding(this Words t, RateView view)
    {
        var (rate, span) = (t.Percent(view.Finding.All.Rate), t.Span(view.Period, view.ThisWeek));
        return view.Finding switch
        {
            { All.Cases: 0 } => t["이 기간에는 결과가 난 약속이 없습니다", "No promise was judged in this time"],
            { Worst: { } worst } => t[$"{span} 약속 이행률 {rate}, {t.Week(worst.Monday)}에 {t.Percent(worst.KeptRate.Rate, 0)}로 떨어졌습니다", $"{rate} of promises kept in {span}; in {t.Week(worst.Monday)} only {t.Percent(worst.KeptRate.Rate, 0)}"],
            { Recent: { } recent } when recent.Rate < view.Finding.All.Rate => t[$"{span} 약속 이행률 {rate}, 마지막 4주에는 {t.Percent(recent.Rate, 0)}로 낮아졌습니다", $"{rate} of promises kept in {span}, down to {t.Percent(recent.Rate, 0)} in its last four weeks"],
            { Recent: { } recent } => t[$"{span} 약속 이행률 {rate}, 마지막 4주에는 {t.Percent(recent.Rate, 0)}로 올랐습니다", $"{rate} of promises kept in {span}, up to {t.Percent(recent.Rate, 0)} in its last four weeks"],
            _ => t[$"{span} 약속 이행률 {rate}, 우연을 넘어 눈에 띄게 나쁜 주는 없었습니다", $"{rate} of promises kept in {span}; no week stands out beyond chance"],
        };
    }

    /// <summary>Which group stands out, if one does.</summary>
    public static string GroupFinding(this Words t, RateView view)
    {
        var all = view.Finding.All;
        return view.Groups?.Groups.FirstOrDefault(group => group.Name is not null && group.KeptRate.Interval.High < all.Rate) is { } low
            ? t[$"‘{t.Group(view.Ask.Grouping, low.Name)}’의 이행률이 {t.Percent(low.KeptRate.Rate, 0)}로 가장 낮습니다 (전체 {t.Percent(all.Rate, 0)})", $"“{t.Group(view.Ask.Grouping, low.Name)}” is lowest at {t.Percent(low.KeptRate.Rate, 0)} (all: {t.Percent(all.Rate, 0)})"]
            : t[$"{t.Grouping(view.Ask.Grouping)}에 따른 뚜렷한 차이는 보이지 않습니다", $"No clear difference by {t.Grouping(view.Ask.Grouping).ToLowerInvariant()}"];
    }

    public static string Grouping(this Words t, PromiseGrouping grouping) => grouping switch
    {
        PromiseGrouping.Kind => t["약속 종류", "Kind"],
        PromiseGrouping.Category => t["상품 분류", "Category"],
        PromiseGrouping.Seller => t["판매자", "Seller"],
        PromiseGrouping.Team => t["팀", "Team"],
        PromiseGrouping.Keeper => t["맡은 사람", "Person"],
        PromiseGrouping.Channel => t["경로", "Channel"],
        _ => t["지역", "Region"],
    };

    public static string Group(this Words t, PromiseGrouping grouping, string? name)
        => name is null ? t["적혀 있지 않음", "Not stated"] : grouping == PromiseGrouping.Kind ? t.Kind(Enum.Parse<PromiseKind>(name)) : name;

    public static string Interval(this Words t, Interval interval, int decimals = 0) => $"{t.Percent(interval.Low, decimals)}–{t.Percent(interval.High, decimals)}";

    private static string Year(Words t, LocalDate monday) => monday.Year == t.Today.Year ? "" : $"{monday.Year}년 ";
}
