using System.Text;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace Dangol.Promises;

/// <summary>The reports about promises as files: the kept rate by week and by group, and why promises were missed. The same numbers as on the pages.</summary>
internal static class ReportExport
{
    public static void MapReportExport(this IEndpointRouteBuilder routes)
    {
        var export = routes.MapGroup("/promises").RequireAuthorization(Policies.Export);
        foreach (var kind in new[] { "csv", "xlsx" })
        {
            export.MapGet($"rate/weeks.{kind}", (HttpContext http, Store store, Caller caller, DangolContext db, Words t) => Send(http, store, caller, t, kind, t["주별 이행률", "kept rate by week"], ask => Weeks(db, ask, t)));
            export.MapGet($"rate/groups.{kind}", (HttpContext http, Store store, Caller caller, DangolContext db, Words t) => Send(http, store, caller, t, kind, t["나누어 본 이행률", "kept rate by group"], ask => Groups(db, ask, t)));
            export.MapGet($"missed/file.{kind}", (HttpContext http, Store store, Caller caller, DangolContext db, Words t) => Send(http, store, caller, t, kind, t["놓친 까닭", "why promises were missed"], ask => Missed(db, ask, t)));
        }
    }

    private static async Task<IResult> Send(HttpContext http, Store store, Caller caller, Words t, string kind, string name, Func<ReportAddress, Task<List<object?[]>>> read)
    {
        var ask = ReportAddress.Read(http.Request.Query);
        var lines = await read(ask);
        await store.Write(caller, db =>
        {
            db.Audit("exported", nameof(Promise), "report", new { Name = name, Kind = kind, Address = ReportAddress.Write(ask) });
            return Task.CompletedTask;
        });
        var file = $"{name} {LocalDatePattern.Iso.Format(t.Today)}.{kind}";
        return kind == "csv" ? Results.Stream(body => WriteCsv(body, lines), CsvText.ContentType, file) : Results.Stream(body => WriteWorkbook(body, name, lines), WorkbookWriter.ContentType, file);
    }

    private static async Task WriteCsv(Stream body, List<object?[]> lines)
    {
        await body.WriteAsync(CsvText.Start.ToArray());
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            CsvText.AppendLine(text, line);
        }

        await body.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static async Task WriteWorkbook(Stream body, string name, List<object?[]> lines)
    {
        await using var workbook = new WorkbookWriter(body, name);
        foreach (var line in lines)
        {
            await workbook.Row(line);
        }
    }

    private static async Task<List<object?[]>> Weeks(DangolContext db, ReportAddress ask, Words t)
    {
        var clock = await PromiseClock.Read(db);
        var weeks = await KeptRateByWeek.Read(db, ask.Filter, await ask.Period(db, clock), clock);
        var all = WeekOutcomes.Sum(default, weeks).KeptRate;
        List<object?[]> lines = [[t["주의 월요일", "Monday"], t["지킴", "Kept"], t["늦음", "Late"], t["못 지킴", "Broken"], t["양해받음", "Released"], t["결과 전", "Not judged"], t["이행률", "Kept rate"], t["관리 한계 아래", "Lower limit"], t["관리 한계 위", "Upper limit"]]];
        lines.AddRange(weeks.Select(week =>
        {
            var (rate, limits) = (week.KeptRate, all.ControlLimits(week.KeptRate.Cases));
            return new object?[] { LocalDatePattern.Iso.Format(week.Monday), week.Kept, week.Late, week.Broken, week.Released, week.Pending, Of(rate, rate.Rate), Of(rate, limits.Low), Of(rate, limits.High) };
        }));
        return lines;
    }

    private static async Task<List<object?[]>> Groups(DangolContext db, ReportAddress ask, Words t)
    {
        var clock = await PromiseClock.Read(db);
        var report = await KeptRateByGroup.Read(db, ask.Filter, ask.Grouping, await ask.Period(db, clock), clock);
        List<object?[]> lines = [[t.Grouping(ask.Grouping), t["지킴", "Kept"], t["늦음", "Late"], t["못 지킴", "Broken"], t["양해받음", "Released"], t["결과 전", "Not judged"], t["이행률", "Kept rate"], t["95% 아래", "95 % low"], t["95% 위", "95 % high"]]];
        lines.AddRange(report.Groups.Concat(report.Small).Select(group => new object?[]
        {
            t.Group(ask.Grouping, group.Name), group.Kept, group.Late, group.Broken, group.Released, group.Pending,
            Of(group.KeptRate, group.KeptRate.Rate), Of(group.KeptRate, group.KeptRate.Interval.Low), Of(group.KeptRate, group.KeptRate.Interval.High),
        }));
        return lines;
    }

    private static async Task<List<object?[]>> Missed(DangolContext db, ReportAddress ask, Words t)
    {
        var report = (await MissedView.Read(db, ask, default)).Report;
        List<object?[]> lines = [[t["무엇", "What"], t["값", "Value"], t["약속", "Promises"], t["비율", "Share"]]];
        void Add(string what, string value, long count) => lines.Add([what, value, count, Of(new Share(count, report.Missed), new Share(count, report.Missed).Rate)]);
        foreach (var cause in Enum.GetValues<MissCause>())
        {
            Add(t["어디에서 늦었나", "Where it got stuck"], t.Cause(cause), report.Causes.GetValueOrDefault(cause));
        }

        foreach (var told in Enum.GetValues<ToldWhen>())
        {
            Add(t["고객에게 알렸나", "Was the customer told"], t.Told(told), report.Told.GetValueOrDefault(told));
        }

        foreach (var known in Enum.GetValues<KnownWhen>())
        {
            Add(t["얼마나 미리 알았나", "How early we knew"], t.Known(known), report.Known.GetValueOrDefault(known));
        }

        foreach (var (reason, count) in report.Reasons)
        {
            Add(t["적어 둔 까닭", "Reason given"], reason ?? t["적지 않음", "None given"], count);
        }

        return lines;
    }

    private static double? Of(Share share, double value) => share.Cases == 0 ? null : Math.Round(value, 4);
}
