using System.Globalization;
using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>What other modules may ask about promises. Promises are made and moved through <see cref="PromiseLedger"/>.</summary>
public static class PromisesContract
{
    /// <summary>The address of a promise's page.</summary>
    public static string Href(long number) => "/promises/" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The list under a filter: every number shown anywhere links to the list it was counted from.</summary>
    public static string Href(PromiseFilter filter) => "/promises" + PromiseAddress.Write(filter);

    /// <summary>The customer's promises that are still to be kept, the most urgent first.</summary>
    public static async Task<IReadOnlyList<PromiseRow>> OpenOf(DangolContext db, long customer, PromiseClock clock, int limit = 20, CancellationToken cancellationToken = default)
        => (await PromiseList.Read(db, new PromiseFilter { Tab = PromiseTab.Open, Customer = customer }, clock, null, limit, cancellationToken)).Items;

    /// <summary>How the customer's promises stand and ended.</summary>
    public static Task<PromiseCounts> CountsOf(DangolContext db, long customer, PromiseClock clock, CancellationToken cancellationToken = default)
        => PromiseCounts.Read(db, new PromiseFilter { Customer = customer }, clock, cancellationToken);
}
