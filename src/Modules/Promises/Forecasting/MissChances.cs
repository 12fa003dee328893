using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// How likely promises of a kind are missed, by how much of their time is over: of the past ones that were still open at the same share of their time, the share that was
/// not kept in time. Elapsed time makes the difference: what is not done when nine tenths of the time are over was often missed.
/// </summary>
public sealed class MissChances
{
    /// <summary>Fewer finished promises of a kind say nothing.</summary>
    public const int LeastFinished = 30;

    private const int MostFinished = 5_000;

    // By kind: at which share of its time each was done; infinity for never. Ascending.
    private readonly Dictionary<PromiseKind, double[]> _done = [];

    private MissChances()
    {
    }

    internal static async Task<MissChances> Learn(DangolContext db, PromiseClock clock, CancellationToken cancellationToken = default)
    {
        var chances = new MissChances();
        foreach (var kind in Enum.GetValues<PromiseKind>())
        {
            var shares = await db.Rows(
                $"""
                select made_at, due_at, closed_at, state from promises p
                where workspace_id = {db.WorkspaceId} and kind = {kind} and moves = 0 and due_at > made_at
                  and (state in ({PromiseState.Kept}, {PromiseState.Late}, {PromiseState.GivenUp}) or {PromiseOutcomes.Is(PromiseOutcome.Broken, clock, "p.")})
                order by due_at desc limit {MostFinished}
                """,
                row => Share(row.Instant(0), row.Instant(1), row.InstantOrNull(2), (PromiseState)row.GetInt32(3)), cancellationToken);
            chances.Add(kind, shares);
        }

        return chances;
    }

    /// <param name="shares">At which share of its time each past promise of the kind was done; infinity for never.</param>
    public static MissChances Of(PromiseKind kind, IEnumerable<double> shares)
    {
        var chances = new MissChances();
        chances.Add(kind, shares);
        return chances;
    }

    /// <summary>The chance in thousandths, with Laplace's correction; null where too few of the kind were finished.</summary>
    public int? Of(PromiseKind kind, Instant madeAt, Instant dueAt, Instant now)
    {
        if (!_done.TryGetValue(kind, out var done) || dueAt <= madeAt)
        {
            return null;
        }

        var elapsed = Math.Clamp((now - madeAt) / (dueAt - madeAt), 0, 1);
        var (open, late) = (done.Length - Index(done, elapsed), done.Length - Index(done, 1));
        return (int)Math.Round(1000.0 * (late + 1) / (open + 2));
    }

    private void Add(PromiseKind kind, IEnumerable<double> shares)
    {
        var done = shares.Order().ToArray();
        if (done.Length >= LeastFinished)
        {
            _done[kind] = done;
        }
    }

    private static double Share(Instant madeAt, Instant dueAt, Instant? closedAt, PromiseState state)
        => state is PromiseState.Kept or PromiseState.Late && closedAt is { } closed ? (closed - madeAt) / (dueAt - madeAt) : double.PositiveInfinity;

    /// <summary>How many were done by this share of their time.</summary>
    private static int Index(double[] done, double share)
    {
        var (low, high) = (0, done.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = done[middle] <= share ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
