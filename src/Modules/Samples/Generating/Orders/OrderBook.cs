using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>Lives each person's two years with the shop, one purchase after the other: what went wrong decides whether there is a next one.</summary>
internal sealed class OrderBook(Timeline time)
{
    private readonly Deliveries deliveries = new(time);
    private readonly PickUps pickUps = new(time);

    public void Live(Person person)
    {
        var dice = person.Dice.Fork(2);
        LocalDate? leavesOn = null;
        foreach (var wish in Wishes.Of(person, time))
        {
            if (wish.Day > leavesOn)
            {
                person.LeftAfterDisappointment = IsDisappointing(person.Orders[^1]) ? person.Orders[^1].PlacedAt.Date : null;
                break;
            }

            var last = person.Orders.LastOrDefault();
            if (wish.Day <= last?.PlacedAt.Date || dice.Chance(Hesitation(wish, last)))
            {
                continue;
            }

            if (Buy(person, wish, dice) is not { } order)
            {
                continue;
            }

            person.Orders.Add(order);
            if (dice.Chance(ChanceToLeave(person, order)))
            {
                leavesOn = order.FeltOn is { } felt ? LocalDate.Max(felt, order.PlacedAt.Date) : order.PlacedAt.Date;
            }
        }
    }

    /// <summary>A passer-by at the counter, unknown to the shop.</summary>
    public static Order PassBy(LocalDate day, Dice dice)
    {
        var lines = new List<Line> { new(dice.Weighted(Catalogue.Products, p => p.Weight(Occasion.Everyday, day.Month)), dice.Chance(0.8) ? 1 : 2) };
        return new() { Buyer = null, Online = false, PlacedAt = AtTheCounter(day, dice), Occasion = Occasion.Everyday, Lines = lines };
    }

    private Order? Buy(Person person, Wish wish, Dice dice)
    {
        var near = person.Home.Town.Reach == Reach.Near;
        var recipient = Recipients.For(person, wish.Occasion, dice);
        var online = dice.Chance(wish.Occasion == Occasion.Everyday ? person.Online : Math.Max(person.Online, 0.45));
        var day = online ? wish.Day : OpeningDays.NextOpen(wish.Day);
        if (day >= time.Today)
        {
            return null;
        }

        var placed = online ? AtHome(day, dice) : AtTheCounter(day, dice);
        var sentAway = online && recipient is not null && dice.Chance(wish.Occasion is Occasion.Office or Occasion.Exam or Occasion.Christmas ? 0.15 : 0.5);
        var order = new Order
        {
            Buyer = person,
            Online = online,
            PlacedAt = placed,
            Occasion = wish.Occasion,
            Lines = Basket.Fill(person, wish.Occasion, day.Month, dice),
            Recipient = recipient,
            EventDay = wish.EventDay,
            ShipTo = !online ? null : sentAway ? Places.Somewhere(dice, t => near ? t.Reach != Reach.Near || t.Weight > 11 : true) : person.Home,
        };
        if (online)
        {
            deliveries.Promise(order, Wanted(wish, day, dice), dice);
        }
        else if (wish.NeededBy is not null || dice.Chance(0.16))
        {
            pickUps.Promise(order, wish.NeededBy ?? day.PlusDays(dice.Between(1, 5)), dice);
        }

        return order;
    }

    private static LocalDate? Wanted(Wish wish, LocalDate day, Dice dice) => wish.NeededBy is { } needed
        ? dice.Chance(0.7) ? needed : null
        : dice.Chance(0.2) ? day.PlusDays(dice.Between(2, 9)) : null;

    /// <summary>Somebody let down once thinks twice, and after the bad month the whole neighbourhood had heard of it.</summary>
    private double Hesitation(Wish wish, Order? last)
    {
        var own = last is not null && IsDisappointing(last) && wish.Day > last.FeltOn ? 0.35 : 0;
        var months = time.MonthsAfter(wish.Day);
        var talk = time.IsBad(wish.Day) ? 0.1 : months is >= 0 and < 4 ? 0.28 - 0.06 * months : 0;
        return last is null ? 0 : own + talk;
    }

    private static double ChanceToLeave(Person person, Order order)
    {
        var (calm, late, broken) = person.Habit switch
        {
            SampleHabit.Regular => (0.015, 0.2, 0.5),
            SampleHabit.Occasional => (0.065, 0.42, 0.72),
            _ => (0.07, 0.46, 0.78),
        };
        // The longer the custom, the more is forgiven.
        var patience = Math.Max(0.45, 1 - person.Orders.Count * 0.03);
        return order.Outcome switch
        {
            SampleOutcome.Late => late * patience * (order.DaysLate > 2 ? 1.5 : 1),
            SampleOutcome.Broken => broken * patience,
            _ => calm,
        };
    }

    private static bool IsDisappointing(Order order) => order.Outcome is SampleOutcome.Late or SampleOutcome.Broken;

    private static LocalDateTime AtTheCounter(LocalDate day, Dice dice)
    {
        var minutes = (int)Math.Clamp((dice.Chance(0.45) ? 11.3 : 16.8) * 60 + dice.Normal() * 95, 9.5 * 60, 19.9 * 60);
        return day.At(new(minutes / 60, minutes % 60, dice.Between(0, 59)));
    }

    private static LocalDateTime AtHome(LocalDate day, Dice dice)
    {
        var hour = dice.Which(3, 1, 0.6, 0.4, 0.4, 0.6, 1.5, 3, 5, 7, 8, 7, 7, 6, 6, 6, 5, 5, 5, 5, 6, 8, 8, 6);
        return day.At(new(hour, dice.Between(0, 59), dice.Between(0, 59)));
    }
}
