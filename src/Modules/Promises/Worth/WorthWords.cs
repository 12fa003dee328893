using Dangol.Ui;
using NodaTime;

namespace Dangol.Promises;

/// <summary>What the figures say, and no more: differences that appear together, with their uncertainty.</summary>
internal static class WorthWords
{
    public static string ScoreFinding(this Words t, WorthReport report)
    {
        var (kept, late) = (report.Score(PromiseOutcome.Kept), report.Score(PromiseOutcome.Late));
        return report.LowScoreRatio(PromiseOutcome.Late) switch
        {
            null => t[$"견줄 만큼 별점이 모이지 않았습니다 (지킴 {t.Number(kept.Cases)}건, 늦음 {t.Number(late.Cases)}건)", $"Not enough scores to compare (kept {t.Number(kept.Cases)}, late {t.Number(late.Cases)})"],
            { } ratio when ratio.Excludes(1) && ratio.Value > 1 => t[$"늦은 주문은 별 1~2개를 지킨 주문의 {Times(t, ratio)} 자주 받았습니다 ({t.Percent(late.Low.Rate, 0)} 대 {t.Percent(kept.Low.Rate, 0)})", $"Late orders got one or two stars {Times(t, ratio)} as often as kept ones ({t.Percent(late.Low.Rate, 0)} against {t.Percent(kept.Low.Rate, 0)})"],
            { } ratio when ratio.Excludes(1) => t[$"늦은 주문이 별 1~2개를 더 드물게 받았습니다 ({t.Percent(late.Low.Rate, 0)} 대 {t.Percent(kept.Low.Rate, 0)})", $"Late orders got one or two stars less often ({t.Percent(late.Low.Rate, 0)} against {t.Percent(kept.Low.Rate, 0)})"],
            _ => t["늦은 주문과 지킨 주문의 별점 차이는 우연의 범위 안에 있습니다", "Scores of late and kept orders differ no more than chance explains"],
        };
    }

    public static string RepeatFinding(this Words t, WorthReport report)
    {
        var (kept, late, days) = (report.Again(PromiseOutcome.Kept).Again, report.Again(PromiseOutcome.Late).Again, report.Repeat.Days);
        return report.RepeatDifference(PromiseOutcome.Late) switch
        {
            null => t[$"{days}일을 끝까지 지켜본 고객이 아직 적어 견줄 수 없습니다 (지킴 {t.Number(kept.Cases)}명, 늦음 {t.Number(late.Cases)}명)", $"Too few customers were followed for all {days} days (kept {t.Number(kept.Cases)}, late {t.Number(late.Cases)})"],
            { } change when change.Excludes(0) => t[
                $"{days}일 안에 다시 산 고객은 약속을 지켰을 때 {t.Percent(kept.Rate)}, 늦었을 때 {t.Percent(late.Rate)}였습니다 ({Points(t, change)})",
                $"Within {days} days {t.Percent(kept.Rate)} bought again after a kept promise, {t.Percent(late.Rate)} after a late one ({Points(t, change)})"],
            { } change => t[
                $"{days}일 안에 다시 산 비율은 지켰을 때와 늦었을 때의 차이가 우연의 범위 안에 있습니다 ({Points(t, change)})",
                $"Within {days} days the difference in buying again is within what chance explains ({Points(t, change)})"],
        };
    }

    /// <summary>5.8배(4.9–6.8) · 5.8 times (4.9–6.8).</summary>
    public static string Times(this Words t, Difference ratio)
        => t[$"{Tenths(ratio.Value)}배({Tenths(ratio.Interval.Low)}–{Tenths(ratio.Interval.High)})", $"{Tenths(ratio.Value)} times ({Tenths(ratio.Interval.Low)}–{Tenths(ratio.Interval.High)})"];

    /// <summary>+1.1%p (−0.8 ~ +2.5).</summary>
    public static string Points(this Words t, Difference difference) => $"{Signed(difference.Value)}{t["%p", " points"]} ({Signed(difference.Interval.Low)} ~ {Signed(difference.Interval.High)})";

    /// <summary>What was left out, and why.</summary>
    public static string Censoring(this Words t, RepeatReport repeat) => repeat.Until is not { } until ? t["주문이 없어 다시 산 비율을 셀 수 없습니다.", "There are no orders to count."]
        : t[$"자료가 {t.Date(until)}까지 있어, {repeat.Days}일이 다 지나지 않은 고객 {t.Number(repeat.Groups.Sum(group => group.Unfinished))}명은 넣지 않았습니다.",
            $"The data reaches {t.Date(until)}; {t.Number(repeat.Groups.Sum(group => group.Unfinished))} customers whose {repeat.Days} days are not over are left out."];

    public static string Scored(this Words t, Mean mean) => mean.Cases == 0 ? "–" : mean.Interval is { } interval ? $"{mean.Value:0.00} ({interval.Low:0.00}–{interval.High:0.00})" : $"{mean.Value:0.00}";

    public static string Rated(this Words t, Share share) => share.Cases == 0 ? "–" : $"{t.Percent(share.Rate)} ({t.Interval(share.Interval, 1)})";

    public static string Spent(this Words t, Mean mean, string currency) => mean.Cases == 0 ? "–"
        : mean.Interval is { } interval ? $"{t.Money(Whole(mean.Value, currency), currency)} ({t.Money(Whole(Math.Max(0, interval.Low), currency), currency)}–{t.Money(Whole(interval.High, currency), currency)})" : t.Money(Whole(mean.Value, currency), currency);

    private static string Signed(double fraction) => (fraction < 0 ? "−" : "+") + Tenths(Math.Abs(fraction * 100));

    private static string Tenths(double value) => value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    // A mean of won has no use for decimals.
    private static long Whole(double hundredths, string currency) => currency is "KRW" or "JPY" ? (long)Math.Round(hundredths / 100) * 100 : (long)Math.Round(hundredths);
}
