using Dangol.Platform.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Customers;

/// <summary>
/// A kind of entry on a customer's timeline, told and drawn by the module that owns the rows. Registered as a scoped service.
/// </summary>
public interface ITimelineSource
{
    TimelineKind Kind { get; }

    /// <summary>Entries before the place, the newest first: (at, number) smaller than the place's, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<TimelineEntry>> Entries(DangolContext db, Guid customerId, TimelinePlace before, int limit, CancellationToken cancellationToken);

    Task<long> Count(DangolContext db, Guid customerId, CancellationToken cancellationToken);
}

/// <param name="Name">In addresses: "orders".</param>
/// <param name="Rank">Orders entries of the same moment: the higher one stands above. Different for each kind, 1..99.</param>
public sealed record TimelineKind(string Name, int Rank, string Ko, string En, string Icon);

/// <summary>A place between two entries of one kind.</summary>
/// <param name="At">To the microsecond.</param>
public readonly record struct TimelinePlace(Instant At, long Number)
{
    /// <summary>Above the newest entry, those dated ahead included.</summary>
    public static TimelinePlace Top { get; } = new(Instant.MaxValue, long.MaxValue);
}

/// <param name="Number">Grows within the kind; tells entries of the same moment apart.</param>
/// <param name="Component">Renders a <see cref="Dangol.Ui.TimelineItem"/>.</param>
public sealed record TimelineEntry(Instant At, long Number, Type Component, IDictionary<string, object?> Parameters)
{
    /// <param name="parameters">The component's parameters as an anonymous object.</param>
    public static TimelineEntry Of<TComponent>(Instant at, long number, object parameters)
        where TComponent : IComponent
        => new(at, number, typeof(TComponent), new RouteValueDictionary(parameters));
}
