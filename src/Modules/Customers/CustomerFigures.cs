using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Customers;

/// <summary>What orders say about a customer, kept with them for lists and filters.</summary>
/// <param name="OrderCount">Sales that were not cancelled.</param>
/// <param name="Spent">Their totals less returns, in hundredths.</param>
public sealed record OrderSums(Guid Customer, int OrderCount, long Spent, Instant? FirstOrderAt, Instant? LastOrderAt)
{
    private const int FewestOrdersOfARegular = 3;
    private static readonly Duration ShortestInterval = Duration.FromDays(7);

    /// <summary>A regular counts as slipping away when twice their usual interval (at least a week) has passed since the last order.</summary>
    public Instant? SlipsAt
    {
        get
        {
            if (OrderCount < FewestOrdersOfARegular || FirstOrderAt is not { } first || LastOrderAt is not { } last)
            {
                return null;
            }

            var interval = Duration.Max((last - first) / (OrderCount - 1), ShortestInterval);
            return StoredTypes.ToInstant((last + (interval * 2)).ToStored());
        }
    }
}

public static class CustomerFigures
{
    /// <summary>Writes them down. The customers' versions stay as they are: nothing that anybody edits has changed.</summary>
    public static void Write(DangolContext db, IReadOnlyCollection<OrderSums> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        using var change = Bulk.Change(db, "customers", "order_count, spent, first_order_at, last_order_at, slips_at", "id");
        foreach (var figure in figures)
        {
            change.Add(figure.OrderCount).Add(figure.Spent).Add(figure.FirstOrderAt).Add(figure.LastOrderAt).Add(figure.SlipsAt).Add(figure.Customer).EndRow();
        }

        change.Complete();
    }
}
