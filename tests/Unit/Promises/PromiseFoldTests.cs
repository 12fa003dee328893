using Dangol.Promises;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Promises;

public class PromiseFoldTests
{
    private static readonly Instant Due = Instant.FromUtc(2026, 3, 10, 9, 0);

    [Fact]
    public void Fulfilled_at_the_due_time_is_kept_and_a_microsecond_later_is_late()
    {
        PromiseFold.Of([Made(), On(MovementKind.Fulfilled, Due)]).State.ShouldBe(PromiseState.Kept);
        PromiseFold.Of([Made(), On(MovementKind.Fulfilled, Due + Duration.FromTicks(10))]).State.ShouldBe(PromiseState.Late);
    }

    [Fact]
    public void Moved_in_time_and_told_goes_on_with_the_new_time_moved_afterwards_is_broken()
    {
        var later = Due + Duration.FromDays(2);

        var inTime = PromiseFold.Of([Made(), Moved(Due - Duration.FromHours(1), later)]);
        inTime.ShouldBe(new PromiseStanding(Due - Duration.FromDays(5), new Due(later, false), PromiseState.Open, null, 1));

        var tooLate = PromiseFold.Of([Made(), Moved(Due + Duration.FromHours(1), later)]);
        tooLate.State.ShouldBe(PromiseState.GivenUp);
        tooLate.Due.At.ShouldBe(Due);
    }

    [Fact]
    public void Moved_without_telling_the_customer_changes_nothing()
    {
        var silently = Moved(Due - Duration.FromHours(1), Due + Duration.FromDays(2));
        silently.CustomerTold = false;

        PromiseFold.Of([Made(), silently]).ShouldBe(PromiseFold.Of([Made()]));
    }

    [Fact]
    public void A_corrected_due_time_judges_the_fulfilment_anew()
    {
        PromiseMovement[] late = [Made(), On(MovementKind.Fulfilled, Due + Duration.FromHours(3))];

        PromiseFold.Of(late).State.ShouldBe(PromiseState.Late);
        PromiseFold.Of([.. late, new() { Kind = MovementKind.Corrected, DueAt = Due + Duration.FromHours(4), Who = "" }]).State.ShouldBe(PromiseState.Kept);
    }

    [Fact]
    public void Reopened_after_a_mistaken_release_it_can_be_kept()
    {
        PromiseMovement[] released = [Made(), On(MovementKind.Released, Due - Duration.FromDays(1))];

        PromiseFold.Of([.. released, On(MovementKind.Fulfilled, Due)]).State.ShouldBe(PromiseState.Released);
        PromiseFold.Of([.. released, On(MovementKind.Reopened, Due), On(MovementKind.Fulfilled, Due)]).State.ShouldBe(PromiseState.Kept);
    }

    [Fact]
    public void The_ledger_starts_with_making()
    {
        Should.Throw<ArgumentException>(() => PromiseFold.Of([]));
        Should.Throw<ArgumentException>(() => PromiseFold.Of([On(MovementKind.Fulfilled, Due)]));
        Should.Throw<ArgumentException>(() => PromiseFold.Of([Made(), Made()]));
    }

    [Fact]
    public void A_pause_stops_the_clock_until_it_runs_on()
    {
        PromiseMovement[] paused = [Made(), On(MovementKind.Paused, Due - Duration.FromHours(4))];
        var later = Due + Duration.FromDays(2);

        PromiseFold.Of(paused).State.ShouldBe(PromiseState.Paused);
        var running = PromiseFold.Of([.. paused, new() { Kind = MovementKind.Resumed, At = later - Duration.FromHours(4), DueAt = later, Who = "" }]);
        (running.State, running.Due.At, running.PausedAt).ShouldBe((PromiseState.Open, later, null));
        PromiseFold.Of([Made(), On(MovementKind.Paused, Due + Duration.FromTicks(10))]).State.ShouldBe(PromiseState.Open);

        // An order that knows nothing of the pause: the due time has waited too.
        var fulfilled = PromiseFold.Of([.. paused, On(MovementKind.Fulfilled, Due + Duration.FromDays(1))]);
        (fulfilled.State, fulfilled.Due.At).ShouldBe((PromiseState.Kept, Due + Duration.FromDays(1) + Duration.FromHours(4)));
    }

    [Fact]
    public void The_last_part_fulfils_it()
    {
        var made = Made();
        made.Parts = 3;
        PromiseMovement Part(int done, Instant at) => new() { Kind = MovementKind.PartlyFulfilled, At = at, Parts = done, Who = "" };

        var some = PromiseFold.Of([made, Part(2, Due - Duration.FromHours(2))]);
        (some.State, some.PartsDone).ShouldBe((PromiseState.Open, 2));
        PromiseFold.Of([made, Part(2, Due - Duration.FromHours(2)), Part(3, Due)]).State.ShouldBe(PromiseState.Kept);
        PromiseFold.Of([made, Part(2, Due - Duration.FromHours(2)), Part(3, Due + Duration.FromTicks(10))]).State.ShouldBe(PromiseState.Late);
    }

    [Fact]
    public void It_is_kept_by_whom_it_was_handed_to_last()
    {
        var to = new PromiseMovement { Kind = MovementKind.HandedOver, At = Due - Duration.FromHours(1), Keeper = "이수진", KeeperTeam = "매장", Who = "" };

        PromiseFold.Of([Made()]).Keeper.ShouldBeNull();
        PromiseFold.Of([Made(), to]).Keeper.ShouldBe(new Keeper("이수진", null, "매장"));
    }

    [Fact]
    public void Any_movements_replay_to_one_standing_with_one_outcome()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var run = 0; run < 5000; run++)
        {
            var movements = Story(random);

            var standing = PromiseFold.Of(movements);

            standing.ShouldBe(PromiseFold.Of(movements.ToArray()), $"seed {seed}, run {run}");
            (standing.ClosedAt is null).ShouldBe(standing.State is PromiseState.Open or PromiseState.Paused, $"seed {seed}, run {run}");
            (standing.PausedAt is null).ShouldBe(standing.State != PromiseState.Paused, $"seed {seed}, run {run}");
            if (standing.State is PromiseState.Kept or PromiseState.Late)
            {
                (standing.ClosedAt <= standing.Due.At).ShouldBe(standing.State == PromiseState.Kept, $"seed {seed}, run {run}");
            }

            var grace = standing.Due.At + Duration.FromDays(30);
            var now = Due + Duration.FromHours(random.Next(-2000, 2000));
            var outcome = PromiseOutcomes.Of(standing.State, standing.Due, grace, new PromiseClock(now, DateTimeZone.Utc, 30));
            var isClosed = outcome is PromiseOutcome.Kept or PromiseOutcome.Late or PromiseOutcome.Released || standing.State == PromiseState.GivenUp;
            isClosed.ShouldBe(standing.State is not (PromiseState.Open or PromiseState.Paused), $"seed {seed}, run {run}");
        }
    }

    private static List<PromiseMovement> Story(Random random)
    {
        var movements = new List<PromiseMovement> { Made() };
        movements[0].Parts = random.Next(3) == 0 ? random.Next(2, 5) : null;
        for (var i = random.Next(0, 7); i > 0; i--)
        {
            var movement = On((MovementKind)random.Next(2, 12), Due + Duration.FromHours(random.Next(-100, 100)));
            (movement.DueAt, movement.CustomerTold) = (Due + Duration.FromHours(random.Next(-50, 200)), random.Next(4) > 0);
            movement.Parts = movement.Kind == MovementKind.PartlyFulfilled ? random.Next(0, 5) : null;
            movements.Add(movement);
        }

        return movements;
    }

    private static PromiseMovement Made() => new() { Kind = MovementKind.Made, At = Due - Duration.FromDays(5), DueAt = Due, Who = "" };

    private static PromiseMovement Moved(Instant at, Instant to) => new() { Kind = MovementKind.Moved, At = at, DueAt = to, CustomerTold = true, Who = "" };

    private static PromiseMovement On(MovementKind kind, Instant at) => new() { Kind = kind, At = at, Who = "" };
}
