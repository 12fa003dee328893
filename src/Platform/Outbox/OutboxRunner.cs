using Dangol.Platform.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dangol.Platform.Outbox;

/// <summary>Carries what waits in the outbox, in every server: each letter has one holder at a time.</summary>
internal sealed class OutboxRunner(Store store, TimeProvider clock, IEnumerable<ILetterCarrier> carriers, IEnumerable<ILetterKind> kinds, ILogger<OutboxRunner> log) : BackgroundService
{
    private const int AtOnce = 20;
    private const int MostAttempts = 12;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1), AfterTrouble = TimeSpan.FromSeconds(10);

    // Longer than twenty letters take.
    private static readonly Duration Lease = Duration.FromMinutes(20), FirstWait = Duration.FromMinutes(1), LongestWait = Duration.FromHours(6);

    private readonly Caller _nobody = new();
    private readonly Dictionary<string, ILetterKind> _kinds = kinds.ToDictionary(kind => kind.Kind);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (carriers.SingleOrDefault() is not { } carrier)
        {
            return;
        }

        var begun = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!begun)
                {
                    await GiveBackWhatTheDeadHold();
                    begun = true;
                }

                if (await CarryDue(carrier, stoppingToken) == 0)
                {
                    await Task.Delay(BetweenLooks, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                log.LogError(problem, "Looking into the outbox failed");
                await Task.Delay(AfterTrouble, stoppingToken);
            }
        }
    }

    /// <summary>Carries one batch.</summary>
    /// <returns>How many letters were taken.</returns>
    public async Task<int> CarryDue(ILetterCarrier carrier, CancellationToken cancellationToken)
    {
        var held = await Take();
        foreach (var letter in held)
        {
            // Sending may have been switched off since it was taken.
            var work = await StillWanted(letter) ? Close(letter, await Carry(carrier, letter, cancellationToken)) : PutBack(letter);
            await work;
        }

        return held.Count;
    }

    private async Task<Carried> Carry(ILetterCarrier carrier, Held held, CancellationToken cancellationToken)
    {
        try
        {
            return await carrier.Carry(held.Workspace, held.Id, held.Letter, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "The letter {Letter} could not be carried", held.Id);
            return Carried.Later("Fault");
        }
    }

    private async Task<List<Held>> Take()
    {
        await using (var db = store.Open(_nobody))
        {
            if (await db.Number($"select count(*) from (select 1 from outbox where {Due(db.Now)} limit 1) as waiting") == 0)
            {
                return [];
            }
        }

        var lease = Random.Shared.NextInt64(1, long.MaxValue);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var skip = new Sql.Raw(store.IsSqlite ? "" : "for update skip locked");
        return await store.Write(_nobody, db => db.Rows(
            $"""
            update outbox set lease = {lease}, available_at = {now + Lease}, attempts = attempts + 1
            from (select workspace_id as w, id as i from outbox where {Due(now)}
                  order by available_at limit {AtOnce} {skip}) as due
            where outbox.workspace_id = due.w and outbox.id = due.i
            returning workspace_id, id, kind, subject, recipient, recipient_name, title, body, attempts
            """,
            row => new Held(row.GetInt32(0), row.Id(1), new Letter(row.GetString(2), row.Id(3), row.GetString(4), row.TextOrNull(5), row.GetString(6), row.GetString(7)), row.GetInt32(8), lease)));
    }

    private static SqlText Due(Instant now) => $"state = {LetterState.Waiting} and available_at <= {now} and workspace_id in (select workspace_id from settings where name = {Outbox.Switch} and value = {Outbox.On})";

    private async Task<bool> StillWanted(Held held)
    {
        await using var db = store.Open(CallerFor(held.Workspace));
        return await db.Sends() && await db.Number($"select count(*) from outbox where workspace_id = {held.Workspace} and id = {held.Id} and lease = {held.Lease}") == 1;
    }

    private Task Close(Held held, Carried carried) => store.Write(CallerFor(held.Workspace), async db =>
    {
        var gone = carried.Trouble is null;
        if (!gone && !carried.ForGood && held.Attempts < MostAttempts)
        {
            var wait = Duration.FromTicks(Math.Min(FirstWait.BclCompatibleTicks * Math.Pow(2, held.Attempts - 1), LongestWait.BclCompatibleTicks));
            await db.Execute($"update outbox set lease = 0, available_at = {db.Now + wait}, trouble = {carried.Trouble} where workspace_id = {held.Workspace} and id = {held.Id} and lease = {held.Lease}");
            return;
        }

        var state = gone ? LetterState.Sent : LetterState.Failed;
        if (await db.Execute($"update outbox set lease = 0, state = {state}, closed_at = {db.Now}, trouble = {carried.Trouble} where workspace_id = {held.Workspace} and id = {held.Id} and lease = {held.Lease}") == 1
            && _kinds.TryGetValue(held.Letter.Kind, out var kind))
        {
            await kind.Closed(db, held.Letter.Subject, state);
        }
    });

    private Task<int> PutBack(Held held) => store.Write(_nobody, db => db.Execute(
        $"update outbox set lease = 0, available_at = {db.Now}, attempts = attempts - 1 where workspace_id = {held.Workspace} and id = {held.Id} and lease = {held.Lease}"));

    private Task GiveBackWhatTheDeadHold() => store.IsSqlite
        ? store.Write(_nobody, db => db.Execute($"update outbox set lease = 0, available_at = created_at where state = {LetterState.Waiting} and lease <> 0"))
        : Task.CompletedTask;

    private static Caller CallerFor(int workspace)
    {
        var caller = new Caller();
        caller.Is(workspace, null, "", Role.Manager, "job", null);
        return caller;
    }

    private sealed record Held(int Workspace, Guid Id, Letter Letter, int Attempts, long Lease);
}
