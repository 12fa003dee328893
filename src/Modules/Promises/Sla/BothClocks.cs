using Dangol.Calendars;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// How long what people are answered with took, by both clocks: the time that passed, and open time of the promise's calendar (the workspace's default one where it has
/// none). Waiting for the customer counts in neither. Of the last so many days, by what was promised.
/// </summary>
internal static class BothClocks
{
    public const int UsualDays = 28;

    // More than anybody reads in a report; the latest are taken.
    private const int MostPromises = 50_000;

    public static void MapBothClocks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/promises/times", async (int? days, DangolContext db, KeptCalendars calendars) => Page.Of<TimesPage>(new { Days = Checked(days), Groups = await Read(db, calendars, Checked(days)) })).RequireAuthorization(Policies.Read);
        routes.MapGet("/api/promises/times", async (int? days, DangolContext db, KeptCalendars calendars) => TypedResults.Ok(await Read(db, calendars, Checked(days)))).RequireAuthorization(Policies.Read).WithTags("Promises").WithName("ShowTimes")
            .WithSummary("How long promises made by people and SLA policies took, fulfilled in the last days (1 to 366; 28), by target or kind: median and 90th percentile in minutes, in the time that passed and in open time. Waiting for the customer counts in neither.");
    }

    public static async Task<IReadOnlyList<ClockGroup>> Read(DangolContext db, KeptCalendars calendars, int days)
    {
        var otherwise = (await calendars.Current(db)).Calendar;
        var rows = await db.Rows(
            $"""
            select id, coalesce(target, ''), kind, made_at, closed_at, state, calendar_id, calendar_version from promises
            where workspace_id = {db.WorkspaceId} and state in ({PromiseState.Kept}, {PromiseState.Late}) and closed_at >= {db.Now - Duration.FromDays(days)} and origin <> {PromiseOrigin.Order}
            order by closed_at desc limit {MostPromises}
            """,
            row => new Closed(row.Id(0), row.GetString(1), (PromiseKind)row.GetInt32(2), row.Instant(3), row.Instant(4), row.GetInt32(5) == (int)PromiseState.Kept,
                row.IsDBNull(6) ? null : new CalendarRef(row.Id(6), row.GetInt32(7))));
        var waits = (await db.Rows(
            $"""
            select m.promise_id, m.kind, m.at from promise_movements m
            join promises p on p.workspace_id = m.workspace_id and p.id = m.promise_id
            where m.workspace_id = {db.WorkspaceId} and m.kind in ({MovementKind.Paused}, {MovementKind.Resumed}) and p.closed_at >= {db.Now - Duration.FromDays(days)}
            order by m.promise_id, m.sequence
            """,
            row => (Promise: row.Id(0), IsPause: row.GetInt32(1) == (int)MovementKind.Paused, At: row.Instant(2)))).ToLookup(row => row.Promise);
        var times = new List<(Closed Promise, double Passed, double Open)>();
        foreach (var promise in rows)
        {
            var calendar = promise.Calendar is { } own ? await calendars.Of(db, own) : otherwise;
            var (passed, open) = (Duration.Zero, Duration.Zero);
            foreach (var (from, to) in Running(promise, waits[promise.Id].Select(wait => (wait.IsPause, wait.At))))
            {
                (passed, open) = (passed + (to - from), open + calendar.Between(from, to));
            }

            times.Add((promise, passed.TotalMinutes, open.TotalMinutes));
        }

        return
        [
            .. times.GroupBy(one => (one.Promise.Target, one.Promise.Kind)).OrderByDescending(group => group.Count()).Select(group => new ClockGroup(
                group.Key.Target.Length == 0 ? null : group.Key.Target, group.Key.Kind, group.Count(), group.Count(one => one.Promise.InTime),
                Quantile(group.Select(one => one.Passed), 0.5), Quantile(group.Select(one => one.Passed), 0.9), Quantile(group.Select(one => one.Open), 0.5), Quantile(group.Select(one => one.Open), 0.9))),
        ];
    }

    /// <summary>The stretches in which the clock ran, from the making to the closing.</summary>
    internal static IEnumerable<(Instant From, Instant To)> Running(Closed promise, IEnumerable<(bool IsPause, Instant At)> waits)
    {
        Instant? since = promise.MadeAt;
        foreach (var (isPause, at) in waits)
        {
            if (isPause && since is { } from)
            {
                yield return (from, Instant.Max(from, at));
                since = null;
            }
            else if (!isPause)
            {
                since ??= at;
            }
        }

        if (since is { } last && last < promise.ClosedAt)
        {
            yield return (last, promise.ClosedAt);
        }
    }

    // The smallest value that at least this share does not exceed.
    private static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return Math.Round(sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)], 1);
    }

    private static int Checked(int? days) => days is null ? UsualDays : days is >= 1 and <= 366 ? days.Value : throw new InvalidInputException(new Dictionary<string, string[]> { ["days"] = ["1 to 366."] });

    internal sealed record Closed(Guid Id, string Target, PromiseKind Kind, Instant MadeAt, Instant ClosedAt, bool InTime, CalendarRef? Calendar);
}

/// <summary>Promises of one target or kind, fulfilled in the time looked at; minutes.</summary>
/// <param name="Target">Null: made by people, not by a policy.</param>
public sealed record ClockGroup(string? Target, PromiseKind Kind, int Count, int InTime, double PassedMedian, double PassedNinety, double OpenMedian, double OpenNinety);
