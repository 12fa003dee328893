using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Promises;

/// <summary>What the page of missed promises shows.</summary>
public sealed record MissedView(ReportAddress Ask, ReportPeriod Period, MissedReport Report)
{
    internal const string Place = "/promises/missed";

    internal static async Task<MissedView> Read(DangolContext db, ReportAddress ask, CancellationToken cancellationToken)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        var period = await ask.Period(db, clock, cancellationToken);
        return new MissedView(ask, period, await MissedReport.Read(db, ask.Filter, period, clock, cancellationToken));
    }

    public string With(int? weeks) => ReportAddress.Write(Ask with { Weeks = weeks, Days = default }, Place);

    public string List => PromisesContract.Href(Missed);

    public string ListOf(MissCause cause) => PromisesContract.Href(Missed with { Cause = cause });

    public string ListOf(ToldWhen told) => PromisesContract.Href(Missed with { Told = told });

    public string ListOf(KnownWhen known) => PromisesContract.Href(Missed with { Known = known });

    public string ListOf(string? reason) => PromisesContract.Href(Missed with { Reason = reason ?? "" });

    private PromiseFilter Missed => Ask.Filter with { Tab = PromiseTab.Missed, Due = Period.Days };
}

internal static class MissedWords
{
    public static string Cause(this Words t, MissCause cause) => cause switch
    {
        MissCause.NotSent => t["보내지 못함", "Not sent"],
        MissCause.SentLate => t["기한이 지나서 보냄", "Sent after it was due"],
        MissCause.OnTheWay => t["제때 보냈지만 오는 길에 늦음", "Sent in time, late on the way"],
        _ => t["주문 날짜로는 알 수 없음", "The order's dates do not tell"],
    };

    public static string Told(this Words t, ToldWhen told) => told switch
    {
        ToldWhen.Before => t["기한 전에 알림", "Told before it was due"],
        ToldWhen.After => t["기한 뒤에 알림", "Told after it was due"],
        _ => t["알리지 않음", "Never told"],
    };

    public static string Known(this Words t, KnownWhen known) => known switch
    {
        KnownWhen.NotBefore => t["기한까지 몰랐음", "Not known before"],
        KnownWhen.LessThanADay => t["하루 안쪽", "Less than a day"],
        KnownWhen.OneToThreeDays => t["하루~사흘 전", "1 to 3 days"],
        KnownWhen.ThreeToSevenDays => t["사흘~이레 전", "3 to 7 days"],
        _ => t["이레보다 전", "More than 7 days"],
    };

    public static string CauseFinding(this Words t, MissedReport report)
    {
        var (cause, count) = report.Causes.Where(one => one.Key != MissCause.Unknown).OrderByDescending(one => one.Value).Select(one => (one.Key, one.Value)).FirstOrDefault();
        var unknown = report.Causes.GetValueOrDefault(MissCause.Unknown);
        return unknown * 2 > report.Missed ? t[$"놓친 약속의 {t.Percent((double)unknown / report.Missed, 0)}는 주문에 적힌 날짜만으로 까닭을 알 수 없습니다", $"For {t.Percent((double)unknown / report.Missed, 0)} of the missed the order's dates do not tell"]
            : count == 0 ? t["어디에서 늦었는지 알려 주는 날짜가 없습니다", "No dates tell where it got stuck"]
            : t[$"놓친 약속의 {t.Percent((double)count / report.Missed, 0)}: {t.Cause(cause)}", $"{t.Percent((double)count / report.Missed, 0)} of the missed: {t.Cause(cause).ToLowerInvariant()}"];
    }

    public static string ToldFinding(this Words t, MissedReport report)
        => t[$"놓친 약속 가운데 기한 전에 고객에게 알린 것은 {t.Percent(report.ToldInTime.Rate, 0)}입니다", $"Of the missed promises the customer knew in time of {t.Percent(report.ToldInTime.Rate, 0)}"];

    public static string KnownFinding(this Words t, MissedReport report)
        => report.Known.GetValueOrDefault(KnownWhen.NotBefore) == report.Missed ? t["늦을 것을 기한 전에 적어 둔 약속이 없습니다", "None was noted as late before it was due"]
            : t[$"{t.Number(report.Missed - report.Known.GetValueOrDefault(KnownWhen.NotBefore))}건은 기한 전에 늦을 것을 알았습니다", $"{t.Number(report.Missed - report.Known.GetValueOrDefault(KnownWhen.NotBefore))} were known to be late beforehand"];
}
