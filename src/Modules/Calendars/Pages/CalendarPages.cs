using System.Text;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Calendars;

internal static class CalendarPages
{
    public static void MapCalendarPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/settings/calendars").RequireAuthorization(Policies.Manage);
        pages.MapGet("", async (DangolContext db) => Page.Of<CalendarsPage>(new { Calendars = await CalendarRows.All(db), Now = db.Now }));
        pages.MapGet("/new", async (DangolContext db) => Page.Of<CalendarPage>(new { Form = await Fresh(db), Now = db.Now }));
        pages.MapGet("/line", () => Page.Part<CalendarLine>());
        pages.MapGet("/{number:long}", async (long number, DangolContext db) =>
        {
            var row = await CalendarRows.One(db, number);
            return Page.Of<CalendarPage>(new { Form = CalendarForm.Of(row.Name, row.Definition, Today(db, row.Definition)), Row = row, Versions = await Versions(db, row), Now = db.Now });
        });
        pages.MapPost("", Add);
        pages.MapPost("/{number:long}", Change);
        pages.MapPost("/{number:long}/default", MakeDefault);
        pages.MapPost("/{number:long}/versions/{version:int}", Restore);
        pages.MapPost("/{number:long}/file", Import).WithMetadata(new RequestSizeLimitAttribute(ICalendarFile.LongestFile * 2));
        pages.MapGet("/{number:long}/calendar.ics", Export);
    }

    private static async Task<IResult> Add(HttpRequest request, Store store, Caller caller, SaveCalendar save, Words t)
    {
        var form = await CalendarForm.Read(request);
        var faults = new Dictionary<string, string[]>();
        if (form.Checked(t, faults) is not { } definition)
        {
            await using var read = store.Open(caller);
            return Page.Of<CalendarPage>(new { Form = form, Now = read.Now, Errors = faults }, 422);
        }

        var number = await store.Write(caller, async db => (await save.Add(db, form.Name!, definition, isDefault: false)).Number);
        return Page.GoTo($"/settings/calendars/{number}", new Toast(t["영업시간을 저장했습니다", "Business hours saved"]));
    }

    private static async Task<IResult> Change(long number, HttpRequest request, DangolContext db, Store store, Caller caller, Words t)
    {
        var form = await CalendarForm.Read(request);
        var faults = new Dictionary<string, string[]>();
        var row = await CalendarRows.One(db, number);
        if (form.Checked(t, faults) is not { } definition)
        {
            return Page.Of<CalendarPage>(new { Form = form, Row = row, Versions = await Versions(db, row), Now = db.Now, Errors = faults }, 422);
        }

        await store.Write(caller, async write => await SaveCalendar.Change(write, await Stored(write, number), form.Name!, definition));
        return Page.GoTo($"/settings/calendars/{number}", new Toast(t["저장했습니다. 이제부터 하는 약속에 쓰입니다.", "Saved. It counts for what is promised from now on."]));
    }

    private static async Task<IResult> MakeDefault(long number, Store store, Caller caller, Words t)
    {
        await store.Write(caller, async db => await SaveCalendar.MakeDefault(db, (await Stored(db, number)).Id));
        return Page.GoTo("/settings/calendars", new Toast(t["기본 영업시간을 바꾸었습니다", "Default hours changed"]));
    }

    private static async Task<IResult> Restore(long number, int version, Store store, Caller caller, Words t)
    {
        await store.Write(caller, async db =>
        {
            var calendar = await Stored(db, number);
            var earlier = await CalendarRows.One(db, calendar.Id, version);
            await SaveCalendar.Change(db, calendar, calendar.Name, earlier.Definition);
        });
        return Page.GoTo($"/settings/calendars/{number}", new Toast(t[$"{version}판의 내용으로 되돌렸습니다", $"Restored what version {version} said"]));
    }

    private static async Task<IResult> Import(long number, IFormFile? file, DangolContext db, Store store, Caller caller, Words t)
    {
        var row = await CalendarRows.One(db, number);
        try
        {
            using var reader = new StreamReader(file?.OpenReadStream() ?? Stream.Null, Encoding.UTF8);
            var content = ICalendarFile.Read(await reader.ReadToEndAsync(), row.Definition.Zone, db.Now);
            if (content.Holidays.Count + content.Closings.Count == 0)
            {
                throw new BadRequestException("There is nothing in it.");
            }

            await store.Write(caller, async write => await SaveCalendar.Change(write, await Stored(write, number), row.Name, content.AddTo((await CalendarRows.One(write, number)).Definition)));
            return Page.GoTo($"/settings/calendars/{number}", new Toast(t[$"휴일 {content.Holidays.Count}일과 닫는 시간 {content.Closings.Count}일을 읽어 넣었습니다", $"Read {content.Holidays.Count} holidays and closings on {content.Closings.Count} days"]));
        }
        catch (BadRequestException)
        {
            var faults = new Dictionary<string, string[]> { ["file"] = [t["올해 앞뒤로 넣을 일정이 있는 iCalendar(.ics) 파일이 아니거나 너무 큽니다.", "This is no iCalendar (.ics) file with anything in these years, or too large a one."]] };
            return Page.Of<CalendarPage>(new { Form = CalendarForm.Of(row.Name, row.Definition, Today(db, row.Definition)), Row = row, Versions = await Versions(db, row), Now = db.Now, Errors = faults }, 422);
        }
    }

    private static async Task<IResult> Export(long number, HttpContext http, DangolContext db)
    {
        var row = await CalendarRows.One(db, number);
        var year = Today(db, row.Definition).Year;
        http.Response.Headers.ContentDisposition = "attachment; filename=\"dangol-calendar.ics\"";
        return Results.Text(ICalendarFile.Write(row.Name, row.Definition, year - 1, year + 5, db.Caller.Language), "text/calendar", Encoding.UTF8);
    }

    private static async Task<CalendarForm> Fresh(DangolContext db)
    {
        var zone = (await db.Workspaces.AsNoTracking().SingleAsync(workspace => workspace.Id == db.WorkspaceId)).TimeZone;
        return CalendarForm.Of(null, CalendarDefinition.Default(zone), db.Now.InZone(zone).Date);
    }

    private static async Task<StoredCalendar> Stored(DangolContext db, long number)
        => await db.Set<StoredCalendar>().AsTracking().SingleOrDefaultAsync(row => row.Number == number) ?? throw new NotFoundException("calendar");

    private static async Task<IReadOnlyList<CalendarVersionView>> Versions(DangolContext db, CalendarRow row) => await db.Rows(
        $"select version, valid_from, who from calendar_versions where workspace_id = {db.WorkspaceId} and calendar_id = {row.Id} order by version desc limit 20",
        version => new CalendarVersionView(version.GetInt32(0), version.Instant(1), version.GetString(2)));

    private static LocalDate Today(DangolContext db, CalendarDefinition definition) => db.Now.InZone(definition.Zone).Date;
}

public sealed record CalendarVersionView(int Version, Instant ValidFrom, string Who);
