using System.Collections.Concurrent;
using Dangol.Forecasts;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// Dates for deliveries that can be kept, learned in the background from each workspace's own orders: at the start, again when a twentieth more of them
/// are delivered, and once a day.
/// Nothing is stored; every node learns for itself. Of a very long past, the latest orders are enough.
/// </summary>
internal sealed class DateOffers(Store store, TimeProvider clock, ILogger<DateOffers> log) : BackgroundService
{
    /// <summary>The chance with which an offered date is kept, unless the owner chose another.</summary>
    public const double UsualCoverage = 0.9;

    private const string CoverageSetting = "promise-coverage";
    private const int MostOrders = 10_000;
    private const int MostCounted = 1_000_000;
    private const double FurtherShare = 0.05;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5), BeforeTheFirst = TimeSpan.FromSeconds(10);
    private static readonly Duration Longest = Duration.FromDays(1);

    private readonly ConcurrentDictionary<int, Learned> _learned = [];

    /// <summary>The chance that the owner chose, 0.5 to 0.99.</summary>
    public static async Task<double> Coverage(DangolContext db)
        => double.TryParse(await db.Setting(CoverageSetting), System.Globalization.CultureInfo.InvariantCulture, out var chosen) ? Math.Clamp(chosen, 0.5, 0.99) : UsualCoverage;

    /// <summary>Sets the chance. Inside a transaction.</summary>
    public static Task ChooseCoverage(DangolContext db, double coverage) => db.SetSetting(CoverageSetting, coverage.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The date to offer for a delivery promised now; null while fewer than 50 orders of the workspace are delivered, or none has been learned from yet.</summary>
    public DateOffer? Offer(int workspace, LeadCase one, double coverage) => _learned.TryGetValue(workspace, out var learned) ? learned.Ask(model => model.Offer(one, coverage)) : null;

    /// <summary>The chance that a delivery promised now for so many days from now is kept, in steps of a hundredth; null as for <see cref="Offer"/>.</summary>
    public double? ChanceOfKeeping(int workspace, LeadCase one, int days) => !_learned.TryGetValue(workspace, out var learned) ? null : learned.Ask(model =>
    {
        if (model.Finished < LeadTimeModel.LeastFinished)
        {
            return (double?)null;
        }

        var (low, high) = (0, 100);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = model.Offer(one, middle / 100.0)!.Days <= days ? (middle, high) : (low, middle);
        }

        return low / 100.0;
    });

    /// <summary>Learns anew where there is enough to learn from.</summary>
    public async Task Learn(int workspace, CancellationToken cancellationToken)
    {
        var caller = new Caller();
        caller.Is(workspace, null, "", Role.Viewer, "job", null);
        await using var db = store.Open(caller);
        var delivered = await db.Number($"select count(*) from (select 1 from orders where workspace_id = {db.WorkspaceId} and delivered_at is not null limit {MostCounted}) as delivered", cancellationToken);
        if (delivered < LeadTimeModel.LeastFinished || (_learned.TryGetValue(workspace, out var before) && delivered < before.Delivered * (1 + FurtherShare) && db.Now - before.At < Longest))
        {
            return;
        }

        var past = await PromisePast.Read(db, MostOrders, cancellationToken);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone((await PromiseClock.Read(db, cancellationToken)).Zone).LocalDateTime;
        _learned[workspace] = new Learned(LeadTimeModel.Train(past.Select(one => one.Case), now), delivered, db.Now);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var wait = BeforeTheFirst; ; wait = BetweenLooks)
            {
                await Task.Delay(wait, stoppingToken);
                await LearnAll(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task LearnAll(CancellationToken cancellationToken)
    {
        await using var db = store.Open(new Caller());
        foreach (var workspace in await db.Rows($"select id from workspaces order by id", row => row.GetInt32(0), cancellationToken))
        {
            try
            {
                await Learn(workspace, cancellationToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "Learning how long deliveries take failed for workspace {Workspace}", workspace);
            }
        }
    }

    // The model serves one at a time.
    private sealed class Learned(LeadTimeModel model, long delivered, Instant at)
    {
        private readonly Lock _turn = new();

        public long Delivered => delivered;

        public Instant At => at;

        public T Ask<T>(Func<LeadTimeModel, T> ask)
        {
            lock (_turn)
            {
                return ask(model);
            }
        }
    }
}
