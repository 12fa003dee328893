using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>Some of the most faithful have stopped coming lately, and nobody has noticed yet.</summary>
internal static class Regulars
{
    public static void SlipAway(IReadOnlyList<Person> people, Timeline time, Dice dice)
    {
        var faithful = people.Where(p => p is { Habit: SampleHabit.Regular, Interval: < 30 } && p.Orders.Count >= 9
            && p.Orders[^1].PlacedAt.Date > time.Today.PlusDays(-45)).ToList();
        dice.Shuffle(faithful);
        foreach (var person in faithful.Take(Math.Max(1, people.Count / 80)))
        {
            var since = time.Today.PlusDays(-(int)(person.Interval * dice.Between(2.2, 3.8)));
            person.Orders.RemoveAll(o => o.PlacedAt.Date >= since);
            person.SlippingAway = true;
        }
    }
}
