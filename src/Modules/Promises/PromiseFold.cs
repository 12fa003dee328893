using NodaTime;

namespace Dangol.Promises;

/// <summary>What the movements of one promise come to.</summary>
/// <param name="ClosedAt">When it was fulfilled, released or given up; null while open.</param>
/// <param name="Moves">How often it was moved in time, with the customer told.</param>
internal readonly record struct PromiseStanding(Instant MadeAt, Due Due, PromiseState State, Instant? ClosedAt, int Moves);

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

            standing = any ? Next(standing, movement) : new(movement.At, Told(movement), PromiseState.Open, null, 0);
            any = true;
        }

        return any ? standing : throw new ArgumentException("A promise has at least the movement that made it.", nameof(movements));
    }

    private static PromiseStanding Next(PromiseStanding standing, PromiseMovement movement) => (movement.Kind, standing.State) switch
    {
        (MovementKind.Moved, PromiseState.Open) when !movement.CustomerTold => standing,
        (MovementKind.Moved, PromiseState.Open) when movement.At > standing.Due.At => Closed(standing, PromiseState.GivenUp, movement.At),
        (MovementKind.Moved, PromiseState.Open) => standing with { Due = Told(movement), Moves = standing.Moves + 1 },
        (MovementKind.Corrected, _) => Judged(standing with { Due = Told(movement) }),
        (MovementKind.Fulfilled, PromiseState.Open) => Judged(Closed(standing, PromiseState.Kept, movement.At)),
        (MovementKind.Released, PromiseState.Open) => Closed(standing, PromiseState.Released, movement.At),
        (MovementKind.GivenUp, PromiseState.Open) => Closed(standing, PromiseState.GivenUp, movement.At),
        (MovementKind.Reopened, _) => standing with { State = PromiseState.Open, ClosedAt = null },
        _ => standing,
    };

    private static PromiseStanding Closed(PromiseStanding standing, PromiseState state, Instant at) => standing with { State = state, ClosedAt = at };

    private static PromiseStanding Judged(PromiseStanding standing) => standing.State is PromiseState.Kept or PromiseState.Late
        ? standing with { State = standing.ClosedAt <= standing.Due.At ? PromiseState.Kept : PromiseState.Late }
        : standing;

    private static Due Told(PromiseMovement movement)
        => new(movement.DueAt ?? throw new ArgumentException($"{movement.Kind} names a due time."), movement.DueIsDate);
}
