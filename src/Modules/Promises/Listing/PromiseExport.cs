using System.Globalization;
using System.Text;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Promises;

/// <summary>The list under a filter as a file, CSV or a workbook: read page by page, in the list's order.</summary>
internal static class PromiseExport
{
    private const int PageSize = 500;

    public static void MapPromiseExport(this IEndpointRouteBuilder routes)
    {
        var export = routes.MapGroup("/promises").RequireAuthorization(Policies.Export);
        export.MapGet("export.csv", (HttpContext http, Store store, Caller caller, DangolContext db, Words t) => Send(http, store, caller, t, "csv", CsvText.ContentType, (body, filter) => WriteCsv(body, db, filter, t)));
        export.MapGet("export.xlsx", (HttpContext http, Store store, Caller caller, DangolContext db, Words t) => Send(http, store, caller, t, "xlsx", WorkbookWriter.ContentType, (body, filter) => WriteWorkbook(body, db, filter, t)));
    }

    private static async Task<IResult> Send(HttpContext http, Store store, Caller caller, Words t, string kind, string type, Func<Stream, PromiseFilter, Task> write)
    {
        var filter = PromiseAddress.Read(http.Request.Query, PromiseTab.Open);
        await store.Write(caller, db =>
        {
            db.Audit("exported", nameof(Promise), "list", new { Filter = PromiseAddress.Write(filter), Kind = kind });
            return Task.CompletedTask;
        });
        var day = LocalDatePattern.Iso.Format(t.Today);
        return Results.Stream(body => write(body, filter), type, t[$"약속 {day}.{kind}", $"promises {day}.{kind}"]);
    }

    private static async Task WriteCsv(Stream body, DangolContext db, PromiseFilter filter, Words t)
    {
        await body.WriteAsync(CsvText.Start.ToArray());
        var lines = new StringBuilder();
        CsvText.AppendLine(lines, [.. Head(t)]);
        await foreach (var (row, clock) in All(db, filter))
        {
            CsvText.AppendLine(lines, Cells(row, clock, t));
            if (lines.Length > 1 << 16)
            {
                await body.WriteAsync(Encoding.UTF8.GetBytes(lines.ToString()));
                lines.Clear();
            }
        }

        await body.WriteAsync(Encoding.UTF8.GetBytes(lines.ToString()));
    }

    private static async Task WriteWorkbook(Stream body, DangolContext db, PromiseFilter filter, Words t)
    {
        await using var workbook = new WorkbookWriter(body, t["약속", "Promises"]);
        await workbook.Row([.. Head(t)]);
        await foreach (var (row, clock) in All(db, filter))
        {
            await workbook.Row(Cells(row, clock, t));
        }
    }

    private static async IAsyncEnumerable<(PromiseRow Row, PromiseClock Clock)> All(DangolContext db, PromiseFilter filter)
    {
        var clock = await PromiseClock.Read(db);
        string? after = null;
        do
        {
            var page = await PromiseList.Read(db, filter, clock, after, PageSize);
            foreach (var row in page.Items)
            {
                yield return (row, clock);
            }

            after = page.Next;
        }
        while (after is not null);
    }

    private static string[] Head(Words t) =>
    [
        t["번호", "Number"], t["종류", "Kind"], t["무엇을", "What"], t["상태", "State"], t["고객", "Customer"], t["주문", "Order"], t["약속한 때", "Promised"], t["기한", "Due"], t["끝난 때", "Closed"], t["옮긴 횟수", "Moves"],
        t["약속한 사람", "Promised by"], t["맡은 사람", "Kept by"], t["팀", "Team"], t["경로", "Channel"], t["분류", "Category"], t["판매자", "Seller"], t["지역", "Region"],
    ];

    private static object?[] Cells(PromiseRow row, PromiseClock clock, Words t) =>
    [
        row.Number, t.Kind(row.Kind), row.What, t.Outcome(row.Outcome), t.Customer(row), row.Order?.Key, Time(row.MadeAt, t),
        row.Due.IsDate ? LocalDatePattern.Iso.Format(row.Due.At.InZone(clock.Zone).Date) : Time(row.Due.At, t), row.ClosedAt is { } closed ? Time(closed, t) : null, row.Moves,
        row.MadeBy, row.KeptBy, row.Team, row.Channel, row.Category, row.Seller, row.Region,
    ];

    private static string Time(Instant at, Words t) => t.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
