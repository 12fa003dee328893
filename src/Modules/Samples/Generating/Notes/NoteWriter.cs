using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>What the staff jot down: habits, arrangements for a feast, apologies, and calls they have promised to make.</summary>
internal sealed class NoteWriter(Timeline time)
{
    private readonly List<Note> notes = [];
    private readonly PhraseUse use = new();

    public List<Note> Write(IReadOnlyList<Member> members, IReadOnlyList<Review> reviews, Dice dice)
    {
        var firsts = members.Where(m => m == m.Person.Members[0]).ToList();
        foreach (var member in firsts)
        {
            var own = member.Person.Dice.Fork(4);
            Habits(member, own);
            foreach (var order in member.Person.Orders)
            {
                About(member, order, own);
            }
        }

        foreach (var review in reviews.Where(r => r.Order.Buyer!.Members.Count > 0))
        {
            var section = review.Score <= 2 && dice.Chance(0.45) ? "메모.후기" : review.Score == 5 && dice.Chance(0.012) ? "메모.칭찬" : null;
            Add(section, review.Order.Buyer!.Members[0], review.Order, review.WrittenAt.Date.PlusDays(dice.Between(0, 2)), dice);
        }

        PromiseCalls(firsts, dice);
        return [.. notes.OrderBy(n => n.WrittenAt).ThenBy(n => n.Member.Number, StringComparer.Ordinal)];
    }

    private void Habits(Member member, Dice dice)
    {
        var person = member.Person;
        var visits = person.Orders.Where(o => !o.Cancelled).ToList();
        if (visits.Count == 0)
        {
            return;
        }

        var visit = dice.Pick(visits);
        var day = visit.PlacedAt.Date;
        if (person.Allergy is not null && dice.Chance(0.8))
        {
            Add("메모.알레르기", member, visits[0], visits[0].PlacedAt.Date, dice);
        }

        Add(visits.Count > 3 && dice.Chance(0.22) ? "메모.취향" : dice.Chance(0.05) ? "메모.문의" : null, member, visit, day, dice);
        Add(dice.Chance(0.012) ? "메모.이사" : null, member, visit, day, dice);
    }

    private void About(Member member, Order order, Dice dice)
    {
        var outcome = order.OutcomeOn(time.Today);
        var day = order.PlacedAt.Date;
        var arranged = order.Occasion switch
        {
            Occasion.Wedding => "메모.결혼",
            Occasion.FirstBirthday => "메모.돌",
            Occasion.HundredDays => "메모.백일",
            Occasion.Office => "메모.사무실",
            Occasion.Seollal or Occasion.Chuseok when order.Goods > 90_000 => "메모.명절",
            Occasion.Birthday or Occasion.Memorial or Occasion.Moving => dice.Chance(0.3) ? "메모.행사" : null,
            _ => null,
        };
        Add(arranged is not null && order.Promised && dice.Chance(0.5) ? arranged : null, member, order, day, dice);
        if (order.Online && outcome == SampleOutcome.Late && dice.Chance(0.4))
        {
            var spoilt = order.EventDay < order.DoneAt!.Value.Date && Occasions.Called(order) is not null;
            Add(spoilt ? "메모.지각.행사" : "메모.지각", member, order, order.DoneAt.Value.Date.PlusDays(dice.Between(0, 1)), dice);
        }
        else if (order.Online && outcome is SampleOutcome.Broken or SampleOutcome.Open && order.DueDate < time.Today.PlusDays(-2) && dice.Chance(0.6))
        {
            Add("메모.미도착", member, order, order.DueDate!.Value.PlusDays(dice.Between(1, 4)), dice);
        }
        else if (outcome == SampleOutcome.Released && dice.Chance(0.35))
        {
            Add("메모.취소", member, order, day, dice);
        }
    }

    /// <summary>Calls promised all along, and a few for the coming day.</summary>
    private void PromiseCalls(List<Member> members, Dice dice)
    {
        var active = members.Where(m => m.Person.Orders[^1].PlacedAt.Date > time.Today.PlusDays(-60)).ToList();
        for (var i = 0; i < members.Count / 40; i++)
        {
            var member = dice.Pick(active);
            var back = i < 8 ? dice.Between(1, 4) : dice.Between(5, 700);
            if (time.Today.PlusDays(-back) >= member.JoinedOn)
            {
                Add("메모.전화약속", member, member.Person.Orders[^1], time.Today.PlusDays(-back), dice);
            }
        }
    }

    private void Add(string? section, Member member, Order order, LocalDate day, Dice dice)
    {
        var asked = day == order.PlacedAt.Date && order.PlacedAt.Hour >= 19 ? day.PlusDays(1) : day;
        if (section is null || OpeningDays.NextOpen(asked) is var open && open >= time.Today)
        {
            return;
        }

        var at = open.At(new LocalTime(dice.Between(10, 19), dice.Between(0, 59)));
        if (at < order.PlacedAt)
        {
            at = order.PlacedAt.PlusMinutes(dice.Between(2, 20));
        }

        var facts = new NoteFacts(order, at, dice);
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var phrase = use.LeastSaid([.. PhraseBook.Section(section)], dice);
            if (use.IsNew(phrase, member.Person) && Wording.Say(phrase.Text, Voice.Formal, facts.Of, dice) is { } text)
            {
                use.Note(phrase, member.Person);
                notes.Add(new(member, text, dice.Pick(Staff.OnThePhone), at));
                return;
            }
        }
    }
}
