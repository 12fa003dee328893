using System.Globalization;
using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>Lets buyers write about their deliveries, days after them, in the order in which they would have been posted.</summary>
internal sealed class ReviewWriter(Timeline time)
{
    private readonly PhraseUse use = new();
    private readonly HashSet<string> texts = [];

    public List<Review> Write(IEnumerable<Order> orders)
    {
        var reviews = new List<Review>();
        foreach (var order in orders.Where(o => o is { Online: true, Cancelled: false }))
        {
            var dice = order.Buyer!.Dice.Fork(9000 + order.Buyer.Orders.IndexOf(order));
            if (Subject(order, dice) is { } subject)
            {
                subject.Score = Scores.Of(subject, dice);
                reviews.Add(new("", order, subject.Score, Title(subject, dice), Text(subject, dice), subject.WrittenAt));
            }
        }

        return [.. reviews.OrderBy(r => r.WrittenAt).ThenBy(r => r.Order.Number, StringComparer.Ordinal)
            .Select((r, i) => r with { Number = string.Create(CultureInfo.InvariantCulture, $"R{i + 1:000000}") })];
    }

    private ReviewSubject? Subject(Order order, Dice dice)
    {
        var outcome = order.OutcomeOn(time.Today);
        var eager = order.Buyer!.Talkative * outcome switch { SampleOutcome.Kept => 0.98, SampleOutcome.Late => 1.25, _ => 1.4 };
        if (!dice.Chance(eager))
        {
            return null;
        }

        // Nobody complains of a missing parcel on its first day.
        var from = order.DoneAt?.Date ?? order.PromisedOn!.Value.PlusDays(2);
        var day = from.PlusDays((int)dice.Gamma(1.1, order.DoneAt is null ? 5 : 3.2));
        var earliest = order.DoneAt is { } done && done.Date == day ? done.Hour + 1 : 8;
        var at = day.At(new LocalTime(Math.Min(23, Math.Max(earliest, dice.Between(8, 23))), dice.Between(0, 59), dice.Between(0, 59)));
        return at.Date < time.Today ? new ReviewSubject(order, at, dice) : null;
    }

    private string Text(ReviewSubject subject, Dice dice)
    {
        for (var attempt = 0; ; attempt++)
        {
            var draft = new Draft(subject, use, dice);
            Compose(draft, subject, dice);
            var text = ReviewStyle.Finish(draft.Sentences, subject, dice);
            if (texts.Add(text) || attempt > 3 || text.Length < 14 && dice.Chance(0.5))
            {
                return text;
            }
        }
    }

    private static void Compose(Draft draft, ReviewSubject subject, Dice dice)
    {
        if (!subject.Arrived)
        {
            Disappointment.WriteNever(draft, subject, dice);
        }
        else if (subject.Order.DaysLate > 0)
        {
            Disappointment.WriteLate(draft, subject, dice);
        }
        else
        {
            Praise.Write(draft, subject, dice);
        }
    }

    private string? Title(ReviewSubject subject, Dice dice)
    {
        var draft = new Draft(subject, titles, dice);
        var late = subject.Order.DaysLate > 0;
        var section = !subject.Arrived ? "제목.미도착"
            : late ? subject.Score >= 4 ? "제목.지각.좋음" : subject.Score == 3 ? "제목.지각.보통" : "제목.지각.나쁨"
            : $"제목.{Math.Max(2, subject.Score)}";
        return draft.Perhaps(0.36, section) ? draft.Sentences[0] : null;
    }

    private readonly PhraseUse titles = new();
}
