using System.Data.Common;
using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Calendars;

/// <summary>A calendar with what it says.</summary>
public sealed record CalendarRow
{
    public required Guid Id { get; init; }

    public required long Number { get; init; }

    public required string Name { get; init; }

    public required bool IsDefault { get; init; }

    public required int Version { get; init; }

    public required Instant ValidFrom { get; init; }

    internal CalendarDefinition Definition { get; init; } = null!;
}

internal static class CalendarRows
{
    private const string Columns = "c.id, c.number, c.name, c.is_default, v.version, v.valid_from, v.definition";

    public static async Task<List<CalendarRow>> All(DangolContext db) => await db.Rows(
        $"select {new Sql.Raw(Columns)} from calendars c join calendar_versions v on v.workspace_id = c.workspace_id and v.calendar_id = c.id and v.version = c.version where c.workspace_id = {db.WorkspaceId} order by c.is_default desc, c.number", Read);

    /// <param name="version">Null is the latest.</param>
    /// <exception cref="NotFoundException">This workspace has no such calendar or version.</exception>
    public static async Task<CalendarRow> One(DangolContext db, Guid id, int? version = null) => await db.Row(
        $"select {new Sql.Raw(Columns)} from calendars c join calendar_versions v on v.workspace_id = c.workspace_id and v.calendar_id = c.id and v.version = coalesce({version}, c.version) where c.workspace_id = {db.WorkspaceId} and c.id = {id}", Read)
        ?? throw new NotFoundException("calendar");

    public static async Task<CalendarRow> One(DangolContext db, long number)
        => await One(db, await db.Row($"select id from calendars where workspace_id = {db.WorkspaceId} and number = {number}", row => row.IdOrNull(0)) ?? throw new NotFoundException("calendar"));

    private static CalendarRow Read(DbDataReader row) => new()
    {
        Id = row.Id(0),
        Number = row.GetInt64(1),
        Name = row.GetString(2),
        IsDefault = row.GetBoolean(3),
        Version = row.GetInt32(4),
        ValidFrom = row.Instant(5),
        Definition = KeptCalendars.Parse(row.GetString(6)),
    };
}
