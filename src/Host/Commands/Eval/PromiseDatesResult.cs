namespace Dangol.Host.Commands.Eval;

/// <summary>What a replay came to. Days are whole calendar days from the order; shares are of the orders tested (own: of those with a date of the business's own).</summary>
/// <param name="PlainCoverage">Of a plain quantile of all orders delivered by then, for comparison.</param>
/// <param name="MissN">Orders still open half-way to their own date.</param>
/// <param name="MissAuc">How often an order that missed its date was given a higher chance of missing it than one that did not; null without both.</param>
/// <param name="MissBrier">Mean squared distance of the chances from what came; null without such orders.</param>
/// <param name="MissBrierOfRate">The same, had each been given the share that missed.</param>
/// <param name="OrderN">Of the chance that puts open promises in order (see <see cref="MissChanceReplay"/>): how often it was asked; what follows is measured like the chance above.</param>
internal sealed record PromiseDatesResult(
    int N, double Coverage, double MeanDays, double? OwnCoverage, double? OwnMeanDays, double Seconds,
    double PlainCoverage, double PlainMeanDays, int MissN, double? MissAuc, double? MissBrier, double? MissBrierOfRate,
    int OrderN, double? OrderAuc, double? OrderBrier, double? OrderBrierOfRate)
{
    public static PromiseDatesResult Of(PromiseReplay replay, List<ReplayedChance> order, double seconds)
    {
        var (offers, chances) = (replay.Offered, replay.Chances);
        var own = offers.Where(offer => offer.Own is not null).ToList();
        return new PromiseDatesResult(
            offers.Count, Share(offers, offer => offer.Days <= offer.Offered), Round(offers.Average(offer => offer.Offered)),
            own.Count == 0 ? null : Share(own, offer => offer.Days <= offer.Own), own.Count == 0 ? null : Round(own.Average(offer => offer.Own!.Value)), Round(seconds),
            Share(offers, offer => offer.Days <= offer.Plain), Round(offers.Average(offer => offer.Plain)),
            chances.Count, Auc(chances), Brier(chances), BrierOfRate(chances), order.Count, Auc(order), Brier(order), BrierOfRate(order));
    }

    private static double Share(List<ReplayedOffer> offers, Func<ReplayedOffer, bool> isKept) => Round(offers.Average(offer => isKept(offer) ? 1.0 : 0));

    private static double Round(double value) => Math.Round(value, 4);

    private static double? Brier(List<ReplayedChance> chances) => chances.Count == 0 ? null : Round(chances.Average(one => Math.Pow(one.Chance - (one.Missed ? 1 : 0), 2)));

    private static double? BrierOfRate(List<ReplayedChance> chances)
    {
        var rate = chances.Count == 0 ? 0 : chances.Average(one => one.Missed ? 1.0 : 0);
        return chances.Count == 0 ? null : Round(rate * (1 - rate));
    }

    /// <summary>By ranks (H. Mann and D. Whitney 1947); equal chances share theirs.</summary>
    private static double? Auc(List<ReplayedChance> chances)
    {
        var missed = chances.Count(one => one.Missed);
        if (missed == 0 || missed == chances.Count)
        {
            return null;
        }

        double ranks = 0, before = 0;
        foreach (var tied in chances.GroupBy(one => one.Chance).OrderBy(group => group.Key))
        {
            ranks += tied.Count(one => one.Missed) * (before + ((tied.Count() + 1) / 2.0));
            before += tied.Count();
        }

        return Round((ranks - (missed * (missed + 1.0) / 2)) / ((double)missed * (chances.Count - missed)));
    }
}
