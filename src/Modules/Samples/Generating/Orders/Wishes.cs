using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>A day on which somebody thinks of the shop.</summary>
/// <param name="NeededBy">When it had better be there; null for everyday wishes.</param>
/// <param name="EventDay">The day of the feast or the party.</param>
internal sealed record Wish(LocalDate Day, Occasion Occasion, LocalDate? NeededBy = null, LocalDate? EventDay = null);

/// <summary>When a person would buy if nothing ever went wrong: a rhythm of their own, the feasts, and the days of a life.</summary>
internal static class Wishes
{
    public static List<Wish> Of(Person person, Timeline time)
    {
        var dice = person.Dice.Fork(1);
        var wishes = new List<Wish>();
        if (person.Habit == SampleHabit.OneTimer)
        {
            AddFirst(wishes, person, dice);
        }
        else
        {
            AddRhythm(wishes, person, time, dice);
            AddFeasts(wishes, person, time, dice);
            AddLife(wishes, person, time, dice);
        }

        wishes = [.. wishes.Where(w => w.Day >= person.Since && w.Day < time.Today).OrderBy(w => w.Day)];
        return wishes.Count > 0 ? wishes : [new(person.Since, Occasion.Everyday)];
    }

    private static void AddFirst(List<Wish> wishes, Person person, Dice dice)
    {
        var season = Seasons.Between(person.Since, person.Since.PlusDays(20)).FirstOrDefault(s => s.OpensOn <= person.Since);
        var feast = season is not null && dice.Chance(0.5) ? season : null;
        var occasion = feast?.Occasion ?? (dice.Chance(0.45) ? OfLife(person, dice) : Occasion.Everyday);
        var day = feast?.Day ?? PartyDay(occasion, person.Since, dice);
        wishes.Add(new(person.Since, occasion, feast is null ? day : day?.PlusDays(-1), day));
        if (dice.Chance(0.2))
        {
            wishes.Add(new(person.Since.PlusDays(dice.Between(50, 320)), Occasion.Everyday));
        }
    }

    private static void AddRhythm(List<Wish> wishes, Person person, Timeline time, Dice dice)
    {
        if (person.Habit == SampleHabit.GiftGiver)
        {
            return;
        }

        for (var day = person.Since; day < time.Today;)
        {
            wishes.Add(new(day, Occasion.Everyday));
            var shape = person.Habit == SampleHabit.Regular ? 4 : 2;
            day = day.PlusDays((int)Math.Max(2, dice.Gamma(shape, person.Interval) / Seasons.Liveliness(day)));
        }
    }

    private static void AddFeasts(List<Wish> wishes, Person person, Timeline time, Dice dice)
    {
        var keen = person.Habit switch { SampleHabit.GiftGiver => 1.0, SampleHabit.Regular => 0.42, _ => 0.26 };
        foreach (var season in Seasons.Between(person.Since, time.Today.PlusDays(24)))
        {
            if (dice.Chance(season.Pull * keen))
            {
                var span = Period.DaysBetween(season.OpensOn, season.Day) - 3;
                var day = season.OpensOn.PlusDays((int)(span * Math.Sqrt(dice.Unit())));
                wishes.Add(new(day, season.Occasion, season.Day.PlusDays(-dice.Between(1, 3)), season.Day));
            }
        }
    }

    private static void AddLife(List<Wish> wishes, Person person, Timeline time, Dice dice)
    {
        var perYear = person.Habit switch { SampleHabit.Regular => 1.2, SampleHabit.Occasional => 0.8, _ => 0.6 };
        for (var day = person.Since; ;)
        {
            day = day.PlusDays((int)dice.Gamma(1.2, 365 / perYear));
            if (day >= time.Today)
            {
                return;
            }

            var occasion = OfLife(person, dice);
            var party = PartyDay(occasion, day, dice);
            wishes.Add(new(day, occasion, party, party));
        }
    }

    private static Occasion OfLife(Person person, Dice dice)
    {
        var age = 2025 - person.Born.Year;
        return dice.Which(50, age is > 26 and < 42 ? 16 : 2, age is > 26 and < 42 ? 12 : 2, 14, age > 44 ? 16 : 3, age is > 25 and < 60 ? 16 : 2, 6) switch
        {
            0 => Occasion.Birthday,
            1 => Occasion.FirstBirthday,
            2 => Occasion.HundredDays,
            3 => Occasion.Moving,
            4 => Occasion.Memorial,
            5 => Occasion.Office,
            _ => Occasion.Wedding,
        };
    }

    private static LocalDate? PartyDay(Occasion occasion, LocalDate day, Dice dice)
        => occasion == Occasion.Everyday ? null : day.PlusDays(dice.Between(3, occasion is Occasion.Wedding or Occasion.FirstBirthday ? 20 : 11));
}
