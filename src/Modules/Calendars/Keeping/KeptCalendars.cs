using System.Collections.Concurrent;
using System.Text.Json;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Calendars;

/// <summary>
/// A workspace's calendars, for whoever reckons in business time. A version is never changed, so that what was worked out with one can be worked out again; those used
/// lately are kept in memory.
/// </summary>
public sealed class KeptCalendars
{
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<(int Workspace, Guid Calendar, int Version), BusinessCalendar> _known = [];
    private readonly ConcurrentDictionary<string, BusinessCalendar> _defaults = [];

    /// <summary>The calendar as it is now.</summary>
    /// <param name="id">Null: the workspace's default one.</param>
    /// <exception cref="NotFoundException">This workspace has no such calendar.</exception>
    public async Task<CalendarInUse> Current(DangolContext db, Guid? id = null, CancellationToken cancellationToken = default)
    {
        var found = id is { } calendar
            ? await db.Row($"select id, version from calendars where workspace_id = {db.WorkspaceId} and id = {calendar}", row => new CalendarRef(row.Id(0), row.GetInt32(1)), cancellationToken)
            : await db.Row($"select id, version from calendars where workspace_id = {db.WorkspaceId} and is_default", row => new CalendarRef(row.Id(0), row.GetInt32(1)), cancellationToken);
        return found is not null ? new CalendarInUse(found, await Of(db, found, cancellationToken))
            : id is null ? new CalendarInUse(CalendarRef.BeforeAnyIsSetUp, await Default(db, cancellationToken)) : throw new NotFoundException("calendar");
    }

    /// <summary>The calendar as it was in a version.</summary>
    /// <exception cref="NotFoundException">This workspace has no such calendar or version.</exception>
    public async Task<BusinessCalendar> Of(DangolContext db, CalendarRef version, CancellationToken cancellationToken = default)
    {
        if (version == CalendarRef.BeforeAnyIsSetUp)
        {
            return await Default(db, cancellationToken);
        }

        var key = (db.WorkspaceId, version.Id, version.Version);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var text = await db.Row($"select definition from calendar_versions where workspace_id = {db.WorkspaceId} and calendar_id = {version.Id} and version = {version.Version}", row => row.GetString(0), cancellationToken)
            ?? throw new NotFoundException("calendar");
        var calendar = new BusinessCalendar(Parse(text).Hours());
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(key, calendar);
    }

    internal static CalendarDefinition Parse(string text)
    {
        using var json = JsonDocument.Parse(text);
        return CalendarJson.Read(json.RootElement);
    }

    private async Task<BusinessCalendar> Default(DangolContext db, CancellationToken cancellationToken)
    {
        var zone = (await db.Workspaces.AsNoTracking().SingleAsync(workspace => workspace.Id == db.WorkspaceId, cancellationToken)).TimeZone;
        return _defaults.GetOrAdd(zone.Id, _ => new BusinessCalendar(CalendarDefinition.Default(zone).Hours()));
    }
}

/// <summary>A calendar as it was in one of its versions.</summary>
public sealed record CalendarRef(Guid Id, int Version)
{
    /// <summary>What counts in a workspace that has not set one up: Monday to Friday, nine to six.</summary>
    public static CalendarRef BeforeAnyIsSetUp { get; } = new(Guid.Empty, 0);
}

public sealed record CalendarInUse(CalendarRef Ref, BusinessCalendar Calendar);
