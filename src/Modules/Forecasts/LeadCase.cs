using NodaTime;

namespace Dangol.Forecasts;

/// <summary>Something begun that takes time until it is finished: an order until its delivery, a question until its answer. Times are the business's wall clock.</summary>
/// <param name="Start">When it began: the order was placed.</param>
/// <param name="Finish">When it was finished; null when that is not known.</param>
public sealed record LeadCase(LocalDateTime Start, LocalDateTime? Finish = null)
{
    /// <summary>What was known when it began, in words: kind, category, from and to region, seller … In the same places in every case; null is not known.</summary>
    public IReadOnlyList<string?> Labels { get; init; } = [];

    /// <summary>What was known when it began, in figures: fee, total, pieces … In the same places in every case; null is not known.</summary>
    public IReadOnlyList<double?> Numbers { get; init; } = [];

    /// <summary>When it was called off, and so left those that are waited for; null when it was not.</summary>
    public LocalDateTime? Withdrawn { get; init; }

    /// <summary>Whole calendar days from the start to the finish: 0 is the same day. Null when the finish is not known.</summary>
    public int? Days => Finish is { } finish ? Math.Max(0, Period.DaysBetween(Start.Date, finish.Date)) : null;
}
