using Dangol.Promises;
using NodaTime;

namespace Dangol.Host.Commands.Eval;

/// <summary>
/// How well the chance by which open promises are put in order (<see cref="MissChances"/>) tells which will be missed: learned from the orders finished before the first tested one was
/// placed, asked about the latest 30 % of the delivered ones that were still open when a quarter, a half, three quarters and nine tenths of their own time were over.
/// </summary>
internal static class MissChanceReplay
{
    private const double TestedFrom = 0.7;

    private static readonly double[] Moments = [0.25, 0.5, 0.75, 0.9];

    /// <param name="past">In the order of time.</param>
    public static List<ReplayedChance> Of(IReadOnlyList<PastPromise> past)
    {
        var promised = past.Where(one => one.Case.Finish is not null && one.Due is { } due && due > one.Case.Start.Date).ToList();
        var tested = promised[(int)(promised.Count * TestedFrom)..];
        if (tested.Count == 0)
        {
            return [];
        }

        var began = tested[0].Case.Start;
        var chances = MissChances.Of(PromiseKind.Delivery, promised.Where(one => one.Case.Finish < began).Select(one => (Moment(one.Case.Finish!.Value) - Moment(one.Case.Start)) / (Due(one) - Moment(one.Case.Start))));
        var replayed = new List<ReplayedChance>();
        foreach (var one in tested)
        {
            var (made, due, done) = (Moment(one.Case.Start), Due(one), Moment(one.Case.Finish!.Value));
            foreach (var at in Moments.Select(share => made + ((due - made) * share)).Where(at => done > at))
            {
                if (chances.Of(PromiseKind.Delivery, made, due, at) is { } chance)
                {
                    replayed.Add(new ReplayedChance(chance / 1000.0, done > due));
                }
            }
        }

        return replayed;
    }

    // The wall clock is enough here: what an hour of daylight saving changes is nothing against days.
    private static Instant Moment(LocalDateTime at) => at.InUtc().ToInstant();

    private static Instant Due(PastPromise one) => Moment(one.Due!.Value.PlusDays(1).AtMidnight()) - Duration.FromTicks(10);
}
