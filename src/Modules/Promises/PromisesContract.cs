using System.Globalization;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>What other modules may ask about promises. Promises are made and moved through <see cref="PromiseLedger"/>.</summary>
public static class PromisesContract
{
    /// <summary>The address of a promise's page.</summary>
    public static string Href(long number) => "/promises/" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The list under a filter: every number shown anywhere links to the list it was counted from.</summary>
    public static string Href(PromiseFilter filter) => "/promises" + PromiseAddress.Write(filter);

    /// <summary>The first promises of the list under a filter.</summary>
    public static async Task<IReadOnlyList<PromiseRow>> List(DangolContext db, PromiseFilter filter, PromiseClock clock, int limit, CancellationToken cancellationToken = default)
        => (await PromiseList.Read(db, filter, clock, null, limit, cancellationToken)).Items;

    /// <summary>The customer's promises that are still to be kept, the most urgent first.</summary>
    /// <param name="customer">The customer's short number.</param>
    public static Task<IReadOnlyList<PromiseRow>> OpenOf(DangolContext db, long customer, PromiseClock clock, int limit = 20, CancellationToken cancellationToken = default)
        => List(db, new PromiseFilter { Tab = PromiseTab.Open, Customer = customer }, clock, limit, cancellationToken);

    /// <summary>How the customer's promises stand and ended.</summary>
    /// <param name="customer">The customer's short number.</param>
    public static Task<PromiseCounts> CountsOf(DangolContext db, long customer, PromiseClock clock, CancellationToken cancellationToken = default)
        => PromiseCounts.Read(db, new PromiseFilter { Customer = customer }, clock, cancellationToken);

    /// <summary>How long the list under a filter is, as an expression to be put into a query with others. Quick for a tab within days; it reads what it counts.</summary>
    public static SqlText Count(DangolContext db, PromiseFilter filter, PromiseClock clock)
    {
        SqlText? sum = null;
        foreach (var arm in PromiseConditions.Arms(filter.Tab, clock))
        {
            SqlText count = $"(select count(*) from {PromiseConditions.Source(db, filter)} where {PromiseConditions.Where(db, filter, db.Caller.Zone)} and {arm})";
            sum = sum is null ? count : $"{sum} + {count}";
        }

        return $"({sum!})";
    }

    /// <summary>Overdue promises, those to the customers who spent most first. Of many overdue ones, only the latest few hundred are looked at.</summary>
    public static Task<List<PromiseRow>> OverdueByValue(DangolContext db, PromiseClock clock, int limit, CancellationToken cancellationToken = default)
        => PromiseList.OverdueByValue(db, clock, limit, cancellationToken);

    /// <summary>Kept out of judged, for each day in which promises fell due where the reader is.</summary>
    public static Task<IReadOnlyList<Share>> KeptRateByDay(DangolContext db, LocalDate first, int days, PromiseClock clock, CancellationToken cancellationToken = default)
        => Promises.KeptRateByDay.Read(db, first, days, clock, cancellationToken);
}
