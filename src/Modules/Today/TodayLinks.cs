using Dangol.Platform.Data;
using Dangol.Promises;
using NodaTime;

namespace Dangol.Today;

/// <summary>The lists behind the numbers, as filters and as addresses. Days begin and end where the reader is.</summary>
public sealed record TodayLinks(LocalDate Today)
{
    public const string Reviews = "/today/reviews", NewReviews = "/today/reviews?new=true", NewOrders = "/today/orders", NewCustomers = "/customers?joinedWithin=1";

    public static readonly string Slipping = $"/customers?slipped={SlippingRegulars.Days}";

    public PromiseFilter Open { get; } = new() { Tab = PromiseTab.Open };

    public PromiseFilter DueToday { get; } = new() { Tab = PromiseTab.Open, Due = new(Today, Today), ByStake = true };

    public PromiseFilter AtRisk { get; } = new() { Tab = PromiseTab.AtRisk, ByStake = true };

    public PromiseFilter Overdue { get; } = new() { Tab = PromiseTab.Overdue, ByStake = true };

    public PromiseFilter MissedYesterday { get; } = new() { Tab = PromiseTab.Missed, Due = new(Today.PlusDays(-1), Today.PlusDays(-1)) };

    public PromiseFilter KeptSinceYesterday { get; } = new() { Tab = PromiseTab.Kept, Closed = new(Today.PlusDays(-1), null) };

    public PromiseFilter LateSinceYesterday { get; } = new() { Tab = PromiseTab.Late, Closed = new(Today.PlusDays(-1), null) };

    /// <summary>The seven whole days before today.</summary>
    public PromiseFilter LastWeek { get; } = new() { Tab = PromiseTab.All, Due = new(Today.PlusDays(-TodayView.RateDays), Today.PlusDays(-1)) };

    public static TodayLinks Of(DangolContext db, PromiseClock clock) => new(clock.Now.InZone(db.Caller.Zone).Date);

    /// <summary>When yesterday began.</summary>
    internal static Instant Yesterday(DangolContext db, PromiseClock clock) => db.Caller.Zone.AtStartOfDay(clock.Now.InZone(db.Caller.Zone).Date.PlusDays(-1)).ToInstant();
}
