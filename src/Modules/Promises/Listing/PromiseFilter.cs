using NodaTime;

namespace Dangol.Promises;

/// <summary>Which promises a list shows: what stands in its address. Nulls and empty ranges leave everything in.</summary>
public sealed record PromiseFilter
{
    public PromiseTab Tab { get; init; } = PromiseTab.All;

    public PromiseKind? Kind { get; init; }

    /// <summary>The order's product category; "" means promises without one. The same goes for seller and region.</summary>
    public string? Category { get; init; }

    public string? Seller { get; init; }

    public string? Region { get; init; }

    /// <summary>"" means promises that are no team's.</summary>
    public string? Team { get; init; }

    /// <summary>The name of who is to keep it; "" means nobody.</summary>
    public string? Keeper { get; init; }

    public string? Channel { get; init; }

    public DayRange Due { get; init; }

    public DayRange Closed { get; init; }

    /// <summary>The Monday of the week in which the promise fell due.</summary>
    public LocalDate? Week { get; init; }

    /// <summary>The customer's short number.</summary>
    public long? Customer { get; init; }

    /// <summary>1..5: the last score given to the promise's order. 12 is "1 or 2".</summary>
    public int? Score { get; init; }

    /// <summary>Where its order got stuck.</summary>
    public MissCause? Cause { get; init; }

    /// <summary>When the customer was told that it would not be kept as made.</summary>
    public ToldWhen? Told { get; init; }

    public KnownWhen? Known { get; init; }

    /// <summary>The last reason given, as it stands; "" means that none was.</summary>
    public string? Reason { get; init; }

    public string? Search { get; init; }

    public bool MovedOnly { get; init; }

    /// <summary>Null takes the tab's own order: the soonest first for what is open, the latest first for what is over.</summary>
    public bool? SoonestFirst { get; init; }

    /// <summary>What is most at stake first, instead of by due time: the chance that it will be missed times what the customer has bought.</summary>
    public bool ByStake { get; init; }

    public bool Ascending => !ByStake && (SoonestFirst ?? Tab is PromiseTab.Open or PromiseTab.AtRisk or PromiseTab.Overdue or PromiseTab.Waiting);

    /// <summary>Says something beyond the tab and the order.</summary>
    public bool Narrows => this with { Tab = PromiseTab.All, SoonestFirst = null, ByStake = false } != new PromiseFilter();
}

/// <summary>The parts of the list. Those that are open overlap: what is at risk or overdue is open too.</summary>
public enum PromiseTab
{
    All,
    Open,
    AtRisk,
    Overdue,
    Kept,
    Late,
    Broken,
    Released,

    /// <summary>Late, broken and overdue: the due time passed without fulfilment.</summary>
    Missed,

    /// <summary>The clock stands still: we wait for the customer.</summary>
    Waiting,
}
