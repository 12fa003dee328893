using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>Promises a day for every order sent out, then lets the world decide when it comes.</summary>
internal sealed class Deliveries(Timeline time)
{
    /// <param name="wanted">The day the buyer would like; null: as soon as possible.</param>
    public void Promise(Order order, LocalDate? wanted, Dice dice)
    {
        var town = order.ShipTo!.Town;
        var van = town.Reach == Reach.Near;
        Func<LocalDate, bool> leaves = van ? OpeningDays.IsOpen : OpeningDays.SendsParcels;
        Func<LocalDate, bool> arrives = van ? OpeningDays.IsOpen : OpeningDays.CourierDelivers;
        var placed = order.PlacedAt;
        var days = Quote(town.Reach, placed.Date);
        var begins = placed.Hour < 14 && leaves(placed.Date) ? placed.Date : placed.Date.PlusDays(1);
        order.ShipsOn = OpeningDays.After(begins, order.Lines.Max(l => l.Product.PrepDays), leaves);
        order.PromisedOn = OpeningDays.After(order.ShipsOn.Value, days, arrives);
        if (wanted is { } day && OpeningDays.After(day, 0, arrives) is var chosen && chosen >= order.PromisedOn)
        {
            (order.PromisedOn, order.DayChosen) = (chosen, true);
            order.ShipsOn = LocalDate.Max(order.ShipsOn.Value, OpeningDays.Before(chosen, days, leaves));
        }

        if (dice.Chance(time.IsBad(placed.Date) ? 0.05 : 0.028))
        {
            order.Cancelled = true;
            return;
        }

        Deliver(order, van, leaves, arrives, dice);
    }

    private void Deliver(Order order, bool van, Func<LocalDate, bool> leaves, Func<LocalDate, bool> arrives, Dice dice)
    {
        var ships = order.ShipsOn!.Value;
        var due = order.PromisedOn!.Value;
        var slipped = time.IsBad(ships) || time.IsBad(due);
        var stuck = Period.DaysBetween(due, time.Today) is > 1 and < 26 ? 5 : 1;
        if (dice.Chance(slipped ? van ? 0.05 : 0.1 : stuck * (van ? 0.0015 : 0.006)))
        {
            order.Mishap = slipped ? dice.Chance(0.7) && !van ? Mishap.Strike : Mishap.Steamer : van ? Mishap.ForgottenHere : Mishap.CourierLost;
            return;
        }

        var (workSlip, workMishap) = AtWork(order, dice);
        var (roadSlip, roadMishap) = van ? (0, Mishap.None) : OnTheRoad(order, ships, dice);
        if (slipped && dice.Chance(van ? 0.27 : 0.42))
        {
            roadSlip += 1 + (int)dice.Gamma(1.3, 2.8);
            roadMishap = van || dice.Chance(0.2) ? Mishap.Steamer : Mishap.Strike;
        }

        var left = OpeningDays.After(ships, workSlip, leaves);
        var day = OpeningDays.After(left, (van ? 0 : Fastest(order)) + roadSlip, arrives);
        if (order.DayChosen && roadSlip + workSlip == 0)
        {
            day = due;
        }

        order.DoneAt = day.At(HourOfDelivery(van, day == order.PlacedAt.Date ? order.PlacedAt.Hour * 60 + 120 : 10 * 60, dice));
        order.Mishap = day <= due ? Mishap.None : roadSlip >= workSlip ? roadMishap : workMishap;
    }

    private static (int Days, Mishap) AtWork(Order order, Dice dice)
    {
        var partner = order.Lines.Any(l => l.Product.Seller == Catalogue.HangwaWorkshop);
        var rush = Seasons.IsRush(order.PromisedOn!.Value);
        return dice.Chance((partner ? 0.14 : 0.03) + (rush ? 0.03 : 0))
            ? (dice.Chance(0.8) ? 1 : 2, partner ? Mishap.WorkshopSlow : rush ? Mishap.Rush : Mishap.ForgottenHere)
            : (0, Mishap.None);
    }

    private static (int Days, Mishap) OnTheRoad(Order order, LocalDate ships, Dice dice)
    {
        var slow = order.ShipTo!.Town.Reach switch { Reach.Capital => 0.065, Reach.Inland => 0.155, _ => 0.22 };
        var snow = ships.Month is 12 or 1 or 2 && dice.Chance(0.025);
        if (Seasons.IsRush(ships) && dice.Chance(0.11))
        {
            return (dice.Chance(0.75) ? 1 : 2, Mishap.Rush);
        }

        return snow ? (dice.Between(1, 2), Mishap.Snow)
            : dice.Chance(slow) ? (dice.Chance(0.82) ? 1 : dice.Between(2, 3), Mishap.CourierSlow)
            : (0, Mishap.None);
    }

    /// <summary>
    /// Until the bad month the shop promised what the courier's leaflet said; since then it promises a day more to far places
    /// and before the feasts.
    /// </summary>
    private int Quote(Reach reach, LocalDate day)
    {
        var wiser = time.MonthsAfter(day) >= 0;
        var leaflet = reach switch { Reach.Near => 0, Reach.Capital or Reach.Inland => 1, _ => 2 };
        return leaflet + (wiser && reach >= Reach.Inland ? 1 : 0) + (wiser && reach == Reach.Capital && Seasons.IsRush(day) ? 1 : 0);
    }

    private static int Fastest(Order order) => order.ShipTo!.Town.Reach == Reach.Island ? 2 : 1;

    private static LocalTime HourOfDelivery(bool van, int earliest, Dice dice)
    {
        var minutes = van ? dice.Between(earliest, 19 * 60 + 30) : (int)Math.Clamp(15.2 * 60 + dice.Normal() * 165, 9 * 60, 21 * 60 + 50);
        return new(minutes / 60, minutes % 60);
    }
}
