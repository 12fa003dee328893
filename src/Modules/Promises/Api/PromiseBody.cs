using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Promises;

/// <summary>A promise as the API shows it.</summary>
/// <param name="DueOn">The day told, when it was a day: <see cref="DueAt"/> is its last moment.</param>
/// <param name="MissChance">The chance that it will be missed, in thousandths; null where too little is known, or it is closed.</param>
/// <param name="Stake">That chance times what the customer has bought, in hundredths of the currency.</param>
/// <param name="Movements">Only where one promise is asked for.</param>
internal sealed record PromiseBody(
    Guid Id, long Number, PromiseKind Kind, string? What, PromiseOrigin Origin, PromiseOutcome Outcome, Instant MadeAt, Instant DueAt, LocalDate? DueOn, Instant GraceUntil, Instant? ClosedAt,
    int Moves, string? Category, string? Seller, string? Region, string? KeptBy, CustomerRef? Customer, OrderRef? Order, int Version,
    Instant? PausedAt, int PartsDone, int? PartsTotal, string? MadeBy, string? Team, string? Channel, PromisePriority Priority, string? About, string? Target, Guid? Policy, int? MissChance, long Stake,
    IReadOnlyList<MovementBody>? Movements = null)
{
    public static PromiseBody Of(PromiseRow row, DateTimeZone? zone = null, IReadOnlyList<MovementBody>? movements = null) => new(
        row.Id, row.Number, row.Kind, row.What, row.Origin, row.Outcome, row.MadeAt, row.Due.At, row.Due.IsDate && zone is not null ? row.Due.At.InZone(zone).Date : null, row.GraceUntil, row.ClosedAt,
        row.Moves, row.Category, row.Seller, row.Region, row.KeptBy,
        row.Customer is { } customer ? new(customer.Id, customer.Number, customer.Name) : null, row.Order is { } order ? new(order.Id, order.Number, order.Key) : null, row.Version,
        row.PausedAt, row.PartsDone, row.PartsTotal, row.MadeBy, row.Team, row.Channel, row.Priority, row.About, row.Target, row.Policy, row.MissChance, row.Stake, movements);

    /// <exception cref="NotFoundException">This workspace has no such promise.</exception>
    public static async Task<PromiseBody> Read(DangolContext db, Guid id, CancellationToken cancellationToken = default)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        var row = await PromiseList.One(db, id, clock, cancellationToken) ?? throw new NotFoundException("promise");
        return Of(row, clock.Zone, await MovementBody.Of(db, id, clock.Zone, cancellationToken));
    }
}

internal sealed record CustomerRef(Guid Id, long Number, string? Name);

/// <param name="SourceKey">The order's number where it came from.</param>
internal sealed record OrderRef(Guid Id, long Number, string SourceKey);

/// <param name="At">When it happened.</param>
/// <param name="RecordedAt">When Dangol learnt of it.</param>
/// <param name="Import">The import it came with.</param>
public sealed record MovementBody(int Sequence, MovementKind Kind, Instant At, Instant RecordedAt, Instant? DueAt, LocalDate? DueOn, bool CustomerTold, string? Reason, string Who, int? Import, string? Evidence = null, int? Parts = null, string? Keeper = null, string? Team = null)
{
    /// <summary>The ledger of a promise, in its order.</summary>
    internal static async Task<IReadOnlyList<MovementBody>> Of(DangolContext db, Guid promise, DateTimeZone zone, CancellationToken cancellationToken = default)
    {
        var movements = await db.Set<PromiseMovement>().AsNoTracking().Where(movement => movement.PromiseId == promise).OrderBy(movement => movement.Sequence).ToListAsync(cancellationToken);
        return [.. movements.Select(movement => Of(movement, zone))];
    }

    private static MovementBody Of(PromiseMovement movement, DateTimeZone zone) => new(
        movement.Sequence, movement.Kind, movement.At, movement.RecordedAt, movement.DueAt, movement is { DueIsDate: true, DueAt: { } due } ? due.InZone(zone).Date : null,
        movement.CustomerTold, movement.Reason, movement.Who, movement.ImportId, movement.Evidence, movement.Parts, movement.Keeper, movement.KeeperTeam);
}
