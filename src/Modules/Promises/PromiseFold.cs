using NodaTime;

namespace Dangol.Promises;

/// <summary>What the movements of one promise come to.</summary>
/// <param name="ClosedAt">When it was fulfilled, released or given up; null while open.</param>
/// <param name="Moves">How often it was moved in time, with the customer told.</param>
/// <param name="PartsTotal">How many parts were promised; null when it is one thing.</param>
/// <param name="Keeper">Who is to keep it since it was last handed over; null when it never was.</param>
internal readonly record struct PromiseStanding(
    Instant MadeAt, Due Due, PromiseState State, Instant? ClosedAt, int Moves, Instant? PausedAt = null, int PartsDone = 0, int? PartsTotal = null, Keeper? Keeper = null);

/// <summary>Who is to keep a promise: a person, a team, or a person of a team.</summary>
public sealed record Keeper(string? Name, Guid? Id, string? Team);

/// <summary>
/// Replays a promise's movements in their order. Pure: the same movements give the same standing, whatever the clock says.
/// The first of fulfilment, release and giving up closes it; only <see cref="MovementKind.Reopened"/> opens it again.
/// </summary>
internal static class PromiseFold
{
    /// <exception cref="ArgumentException">The first movement is not <see cref="MovementKind.Made"/>.</exception>
    public static PromiseStanding Of(IEnumerable<PromiseMovement> movements)
    {
        var standing = default(PromiseStanding);
        var any = false;
        foreach (var movement in movements)
        {
            if (any == (movement.Kind == MovementKind.Made))
            {
                throw new ArgumentException("A promise is made once, first of all.", nameof(movements));
            }

            standing = any ? Next(standing, movement) : new(movement.At, Told(movement), PromiseState.Open, null, 0, PartsTotal: movement.Parts);
            any = true;
        }

        return any ? standing : throw new ArgumentException("A promise has at least the movement that made it.", nameof(movements));
    }

    private static PromiseStanding Next(PromiseStanding standing, PromiseMovement movement) => (movement.Kind, standing.State) switch
    {
        (MovementKind.Moved, PromiseState.Open or PromiseState.Paused) when !movement.CustomerTold => standing,
        (MovementKind.Moved, PromiseState.Open) when movement.At > standing.Due.At => Closed(standing, PromiseState.GivenUp, movement.At),
        (MovementKind.Moved, PromiseState.Open) => standing with { Due = Told(movement), Moves = standing.Moves + 1 },
        (MovementKind.Moved, PromiseState.Paused) => Running(standing) with { Due = Told(movement), Moves = standing.Moves + 1 },
        (MovementKind.Paused, PromiseState.Open) when movement.At <= standing.Due.At => standing with { State = PromiseState.Paused, PausedAt = movement.At },
        (MovementKind.Resumed, PromiseState.Paused) => Running(standing) with { Due = Told(movement) },
        (MovementKind.PartlyFulfilled, PromiseState.Open or PromiseState.Paused) => Partly(standing, movement),
        (MovementKind.HandedOver, _) => standing with { Keeper = new Keeper(movement.Keeper, movement.KeeperId, movement.KeeperTeam) },
        (MovementKind.Fulfilled or MovementKind.Released or MovementKind.GivenUp, PromiseState.Paused) => Next(Waited(standing, movement.At), movement),
        (MovementKind.Corrected, _) => Judged(standing with { Due = Told(movement) }),
        (MovementKind.Fulfilled, PromiseState.Open) => Judged(Closed(standing, PromiseState.Kept, movement.At)),
        (MovementKind.Released, PromiseState.Open) => Closed(standing, PromiseState.Released, movement.At),
        (MovementKind.GivenUp, PromiseState.Open) => Closed(standing, PromiseState.GivenUp, movement.At),
        (MovementKind.Reopened, _) => standing with { State = PromiseState.Open, ClosedAt = null, PausedAt = null },
        _ => standing,
    };

    private static PromiseStanding Running(PromiseStanding standing) => standing with { State = PromiseState.Open, PausedAt = null };

    // Closed by somebody who knew nothing of the pause, such as an order: the due time has waited as long as we have.
    private static PromiseStanding Waited(PromiseStanding standing, Instant at)
        => Running(standing) with { Due = standing.Due with { At = standing.Due.At + Duration.Max(Duration.Zero, at - standing.PausedAt!.Value) } };

    private static PromiseStanding Partly(PromiseStanding standing, PromiseMovement movement)
    {
        var done = Math.Max(standing.PartsDone, movement.Parts ?? 0);
        return done >= standing.PartsTotal
            ? Judged(Closed(standing.State == PromiseState.Paused ? Waited(standing, movement.At) : standing, PromiseState.Kept, movement.At)) with { PartsDone = done }
            : standing with { PartsDone = done };
    }

    private static PromiseStanding Closed(PromiseStanding standing, PromiseState state, Instant at) => standing with { State = state, ClosedAt = at };

    private static PromiseStanding Judged(PromiseStanding standing) => standing.State is PromiseState.Kept or PromiseState.Late
        ? standing with { State = standing.ClosedAt <= standing.Due.At ? PromiseState.Kept : PromiseState.Late }
        : standing;

    private static Due Told(PromiseMovement movement)
        => new(movement.DueAt ?? throw new ArgumentException($"{movement.Kind} names a due time."), movement.DueIsDate);
}
