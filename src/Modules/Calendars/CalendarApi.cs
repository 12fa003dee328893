using System.Text.Json;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Calendars;

/// <summary>Calendars as a REST resource. What a calendar says is changed by a new version; the old ones stay.</summary>
internal static class CalendarApi
{
    public static void MapCalendarApi(this IEndpointRouteBuilder routes)
    {
        var calendars = routes.MapGroup("/api/calendars").WithTags("Calendars").RequireAuthorization(Policies.Read);
        calendars.MapGet("", List).WithName("ListCalendars").WithSummary("The workspace's business calendars. Where there is none, Monday to Friday 09:00-18:00 counts.");
        calendars.MapGet("{id:guid}", Show).WithName("ShowCalendar").WithSummary("A calendar with its hours. The ETag is its version. version names an earlier one.");
        calendars.MapGet("{id:guid}/versions", Versions).WithName("ListCalendarVersions").WithSummary("What the calendar said from when on, the latest first.");
        calendars.MapGet("{id:guid}/holidays", Holidays).WithName("ListHolidays").WithSummary("The days of a year on which it is a holiday, with their names.");
        calendars.MapGet("{id:guid}/calendar.ics", Export).WithName("ExportCalendar").WithSummary("Holidays and closings as an iCalendar file (RFC 5545), from last year to five years ahead.");
        calendars.MapPost("{id:guid}/questions", Ask).WithName("AskCalendar").WithSummary("Reckons in open time: {\"op\":\"add|between|open|periods\", …} as `dangol calendar` does, without the calendar.");
        calendars.MapPost("", Add).WithName("AddCalendar").WithSummary("Sets up a calendar. Repeats with the same Idempotency-Key have their effect once.").RequireAuthorization(Policies.Manage);
        calendars.MapPut("{id:guid}", Change).WithName("ChangeCalendar").WithSummary("Another name or other hours from now on: a new version. Send If-Match with the ETag.").RequireAuthorization(Policies.Manage);
        calendars.MapPut("{id:guid}/default", MakeDefault).WithName("MakeDefaultCalendar").WithSummary("The calendar that counts where none is named.").RequireAuthorization(Policies.Manage);
    }

    private static async Task<Ok<IReadOnlyList<CalendarBody>>> List(DangolContext db) => TypedResults.Ok<IReadOnlyList<CalendarBody>>([.. (await CalendarRows.All(db)).Select(row => CalendarBody.Of(row))]);

    private static async Task<Ok<CalendarBody>> Show(Guid id, int? version, HttpContext http, DangolContext db)
    {
        var row = await CalendarRows.One(db, id, version);
        http.Response.Tag(row.Version);
        return TypedResults.Ok(CalendarBody.Of(row));
    }

    private static async Task<Ok<List<VersionBody>>> Versions(Guid id, DangolContext db)
    {
        await CalendarRows.One(db, id);
        return TypedResults.Ok(await db.Rows($"select version, valid_from, who, definition from calendar_versions where workspace_id = {db.WorkspaceId} and calendar_id = {id} order by version desc",
            row => new VersionBody(row.GetInt32(0), row.Instant(1), row.GetString(2), Json(row.GetString(3)))));
    }

    private static async Task<Ok<List<HolidayBody>>> Holidays(Guid id, int? year, DangolContext db)
    {
        var definition = (await CalendarRows.One(db, id)).Definition;
        return TypedResults.Ok(HolidayBody.Of(definition, year ?? db.Now.InZone(definition.Zone).Year, db.Caller.Language));
    }

    private static async Task<IResult> Export(Guid id, HttpContext http, DangolContext db)
    {
        var row = await CalendarRows.One(db, id);
        var year = db.Now.InZone(row.Definition.Zone).Year;
        http.Response.Headers.ContentDisposition = "attachment; filename=\"dangol-calendar.ics\"";
        return Results.Text(ICalendarFile.Write(row.Name, row.Definition, year - 1, year + 5, db.Caller.Language), "text/calendar", System.Text.Encoding.UTF8);
    }

    private static async Task<IResult> Ask(Guid id, JsonElement question, DangolContext db, KeptCalendars kept, CancellationToken cancellationToken)
    {
        var calendar = (await kept.Current(db, id, cancellationToken)).Calendar;
        return Results.Text(Read(() => CalendarRequests.AnswerOf(calendar, question)), "application/json", System.Text.Encoding.UTF8);
    }

    private static Task<IResult> Add(CalendarWish wish, HttpContext http, SaveCalendar save) => http.CreateOnce(wish, async db =>
    {
        var calendar = await save.Add(db, wish.Name ?? "", Read(() => CalendarJson.Read(wish.Calendar)), wish.IsDefault ?? false);
        http.Response.Tag(calendar.Version);
        return (CalendarBody.Of(await CalendarRows.One(db, calendar.Id)), $"/api/calendars/{calendar.Id}");
    });

    private static async Task<Ok<CalendarBody>> Change(Guid id, CalendarWish wish, HttpContext http, Store store, Caller caller)
    {
        var row = await store.Write(caller, async db =>
        {
            var calendar = await db.Set<StoredCalendar>().AsTracking().SingleOrDefaultAsync(row => row.Id == id) ?? throw new NotFoundException("calendar");
            http.Request.RequireMatch(calendar.Version);
            await SaveCalendar.Change(db, calendar, wish.Name ?? calendar.Name, Read(() => CalendarJson.Read(wish.Calendar)));
            await db.SaveChangesAsync();
            return await CalendarRows.One(db, id);
        });
        http.Response.Tag(row.Version);
        return TypedResults.Ok(CalendarBody.Of(row));
    }

    private static async Task<NoContent> MakeDefault(Guid id, Store store, Caller caller)
    {
        await store.Write(caller, async db =>
        {
            await CalendarRows.One(db, id);
            await SaveCalendar.MakeDefault(db, id);
        });
        return TypedResults.NoContent();
    }

    private static JsonElement Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is BadRequestException or NeverOpenException)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["calendar"] = [problem.Message] });
        }
    }
}

/// <param name="Calendar">As `dangol calendar` takes it: zone, hours, public_holidays, holidays, openings, closings, breaks.</param>
internal sealed record CalendarWish(string? Name, JsonElement Calendar, bool? IsDefault);

internal sealed record CalendarBody(Guid Id, long Number, string Name, bool IsDefault, int Version, Instant ValidFrom, JsonElement Calendar)
{
    public static CalendarBody Of(CalendarRow row)
    {
        using var json = JsonDocument.Parse(CalendarJson.Write(row.Definition));
        return new(row.Id, row.Number, row.Name, row.IsDefault, row.Version, row.ValidFrom, json.RootElement.Clone());
    }
}

internal sealed record VersionBody(int Version, Instant ValidFrom, string Who, JsonElement Calendar);

/// <param name="Kind">"regular", "substitute", "temporary", "election" or "own".</param>
internal sealed record HolidayBody(LocalDate Date, string? Name, string Kind)
{
    public static List<HolidayBody> Of(CalendarDefinition definition, int year, string language) =>
    [
        .. definition.Public(year, year).Select(holiday => new HolidayBody(holiday.Date, language == "ko" ? holiday.Korean : holiday.English, holiday.Kind.ToString().ToLowerInvariant()))
            .Concat(definition.Holidays.Where(holiday => holiday.Key.Year == year).Select(holiday => new HolidayBody(holiday.Key, holiday.Value, "own")))
            .OrderBy(holiday => holiday.Date),
    ];
}
