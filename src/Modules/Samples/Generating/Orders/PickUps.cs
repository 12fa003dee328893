using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>Orders made ahead at the counter or by phone: "토요일 세 시까지 해 놓을게요".</summary>
internal sealed class PickUps(Timeline time)
{
    public void Promise(Order order, LocalDate wanted, Dice dice)
    {
        var day = OpeningDays.NextOpen(LocalDate.Max(wanted, order.PlacedAt.Date.PlusDays(1)));
        var due = day.At(new LocalTime(dice.Pick(Hours), dice.Chance(0.3) ? 30 : 0));
        order.PromisedAt = due;
        if (dice.Chance(0.03))
        {
            order.Cancelled = true;
            return;
        }

        // The import would call it broken or open by the hour at which it runs: no such borderline in the sample.
        var borderline = Math.Abs(Period.DaysBetween(day, time.Today) - 30) <= 1;
        if (!borderline && dice.Chance(time.IsBad(day) ? 0.03 : 0.005))
        {
            order.Mishap = Mishap.NotReady;
            return;
        }

        var late = time.IsBad(day) ? 0.3 : Seasons.IsRush(day) ? 0.11 : 0.065;
        if (dice.Chance(late))
        {
            order.DoneAt = due.PlusMinutes((long)dice.Gamma(1.6, 55) + 9);
            order.Mishap = time.IsBad(day) ? Mishap.Steamer : Mishap.NotReady;
            return;
        }

        order.DoneAt = due.PlusMinutes(-(long)Math.Min(75, dice.Gamma(1.2, 16)));
    }

    private static readonly int[] Hours = [10, 10, 11, 11, 12, 13, 14, 15, 15, 16, 17, 17, 18, 18, 19];
}
