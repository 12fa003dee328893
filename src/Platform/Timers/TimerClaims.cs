using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Platform.Timers;

/// <summary>Takes due timers in batches, so that each has one holder at a time, on one node or several.</summary>
internal sealed class TimerClaims(Store store, TimeProvider clock)
{
    /// <summary>Who dies holding timers gives them back by this.</summary>
    public static readonly Duration Lease = Duration.FromSeconds(15);

    private const int AtOnce = 500;
    private static readonly Duration FirstWait = Duration.FromSeconds(5), LongestWait = Duration.FromHours(1);

    private readonly Caller _nobody = new();

    public async Task<List<Claim>> Take()
    {
        if (!await AnyDue())
        {
            return [];
        }

        var lease = Random.Shared.NextInt64(1, long.MaxValue);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var skip = new Sql.Raw(store.IsSqlite ? "" : "for update skip locked");
        return await store.Write(_nobody, db => db.Rows(
            $"""
            update timers set lease = {lease}, available_at = {now + Lease}, attempts = attempts + 1
            from (select workspace_id as w, kind as k, subject as s from timers where available_at <= {now} order by available_at limit {AtOnce} {skip}) as due
            where timers.workspace_id = due.w and timers.kind = due.k and timers.subject = due.s
            returning workspace_id, kind, subject, due_at, attempts
            """,
            row => new Claim(row.GetInt32(0), row.GetString(1), row.Id(2), row.Instant(3), row.GetInt32(4), lease)));
    }

    /// <summary>Takes the claimed timers off and hands those that are still ours to the effect, in one transaction.</summary>
    public Task Finish(Caller caller, IReadOnlyList<Claim> claims, ITimerEffect effect, CancellationToken cancellationToken) => store.WriteLong(caller, async db =>
    {
        var ours = await TakeOff(db, claims, cancellationToken);
        if (ours.Count > 0)
        {
            await effect.Fire(db, ours, cancellationToken);
        }

        return ours.Count;
    });

    /// <summary>After a failure: it comes again after 5 s, then after twice as long each time, an hour at most.</summary>
    public Task PutBack(Claim claim)
    {
        var wait = Duration.FromTicks(Math.Min(FirstWait.BclCompatibleTicks * Math.Pow(2, Math.Min(claim.Attempts - 1, 20)), LongestWait.BclCompatibleTicks));
        var again = Instant.FromDateTimeOffset(clock.GetUtcNow()) + wait;
        return store.Write(_nobody, db => db.Execute(
            $"update timers set lease = 0, available_at = {again} where workspace_id = {claim.Workspace} and kind = {claim.Kind} and subject = {claim.Subject} and lease = {claim.Lease}"));
    }

    /// <summary>On SQLite one server holds the folder, so that whatever is held at its start was held by one that is gone.</summary>
    public Task GiveBackWhatTheDeadHold() => store.IsSqlite
        ? store.Write(_nobody, db => db.Execute($"update timers set lease = 0, available_at = due_at where lease <> 0"))
        : Task.CompletedTask;

    private async Task<bool> AnyDue()
    {
        await using var db = store.Open(_nobody);
        return await db.Number($"select count(*) from (select 1 from timers where available_at <= {db.Now} limit 1) as due") > 0;
    }

    private static async Task<List<DueTimer>> TakeOff(DangolContext db, IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var (lease, kind) = (claims[0].Lease, claims[0].Kind);
        return await db.Rows(
            $"delete from timers where workspace_id = {db.WorkspaceId} and kind = {kind} and lease = {lease} and subject in ({SqlList.Of(claims.Select(claim => claim.Subject))}) returning subject, due_at",
            row => new DueTimer(row.Id(0), row.Instant(1)), cancellationToken);
    }
}

internal readonly record struct Claim(int Workspace, string Kind, Guid Subject, Instant DueAt, int Attempts, long Lease);
