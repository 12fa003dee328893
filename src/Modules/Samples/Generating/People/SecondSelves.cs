using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>
/// Who stands in the shop's list, who stands there twice, and who orders online under another name, phone or mail.
/// Works on people whose purchases are known: one becomes a member on the first of them.
/// </summary>
internal sealed class SecondSelves(Timeline time, Townspeople town)
{
    private readonly List<(Person Person, SampleDoubleKind Kind, Member? Second)> found = [];

    public List<Member> Enrol(IReadOnlyList<Person> people)
    {
        foreach (var person in people)
        {
            Enrol(person, person.Dice.Fork(3));
        }

        var members = people.SelectMany(p => p.Members).OrderBy(m => m.JoinedOn).ThenBy(m => m.Person.Id).ToList();
        for (var i = 0; i < members.Count; i++)
        {
            members[i].Number = $"M{i + 1:00000}";
        }

        return members;
    }

    /// <summary>After orders have their numbers.</summary>
    public List<SampleDouble> Truth()
        => [.. found.Select(f => new SampleDouble(f.Person.Id, f.Kind, f.Person.Members[0].Number,
            f.Second?.Number ?? f.Person.Orders.First(o => o.Card == f.Person.GuestCard).Number))];

    private void Enrol(Person person, Dice dice)
    {
        var online = person.Orders.Where(o => o.Online).ToList();
        if (online.Count == person.Orders.Count && online.Count > 0 && dice.Chance(0.22))
        {
            online.ForEach(o => o.Card = person.Card);
            return;
        }

        var first = person.Orders[0].PlacedAt.Date;
        var atCounter = !person.Orders[0].Online;
        var old = first <= time.From.PlusDays(31) && dice.Chance(0.8);
        person.Members.Add(new()
        {
            Person = person,
            Card = atCounter && dice.Chance(0.35) ? person.Card with { Email = null } : person.Card,
            JoinedOn = old ? first.PlusDays(-dice.Between(30, 1400)) : first,
            Online = !atCounter,
        });

        var later = online.Where(o => o.PlacedAt.Date > first).ToList();
        if (later.Count > 0 && dice.Chance(0.165))
        {
            AddSecondSelf(person, later, dice);
        }

        foreach (var order in person.Orders.Where(o => o.Card is null))
        {
            order.Card = person.Card;
            order.SignedIn = !order.Online || dice.Chance(0.86) ? person.Members[0] : null;
        }
    }

    private void AddSecondSelf(Person person, List<Order> later, Dice dice)
    {
        var kind = (SampleDoubleKind)dice.Which(42, person.Members[0].Card.Email is null ? 0 : 28, 30);
        var card = SecondCard(person, kind, dice);
        var second = dice.Chance(0.55) ? new Member { Person = person, Card = card, JoinedOn = later[0].PlacedAt.Date, Online = true } : null;
        if (second is null)
        {
            person.GuestCard = card;
        }
        else
        {
            person.Members.Add(second);
        }

        found.Add((person, kind, second));
        foreach (var order in later.Where((_, i) => i == 0 || dice.Chance(0.8)))
        {
            (order.Card, order.SignedIn) = (card, second);
        }
    }

    private Card SecondCard(Person person, SampleDoubleKind kind, Dice dice) => kind switch
    {
        SampleDoubleKind.SamePhone => new(dice.Chance(0.6) ? person.Name : Misspelled(person, dice), person.Phone, dice.Chance(0.5) ? null : town.NewMail(dice, person), person.Home),
        SampleDoubleKind.SameEmail => new(person.Name, town.NewPhone(dice), person.Email, person.Home),
        _ => new(Misspelled(person, dice), town.NewPhone(dice), dice.Chance(0.5) ? null : town.NewMail(dice, person), person.Home),
    };

    /// <summary>A vowel that sounds the same today, a space, or Latin letters.</summary>
    private static string Misspelled(Person person, Dice dice)
    {
        foreach (var (right, wrong) in Confused)
        {
            if (person.Given.Contains(right, StringComparison.Ordinal) && dice.Chance(0.8))
            {
                return person.Surname + person.Given.Replace(right, wrong, StringComparison.Ordinal);
            }
        }

        if (dice.Chance(0.4))
        {
            return $"{person.Surname} {person.Given}";
        }

        var given = Romanized.Word(person.Given);
        return $"{char.ToUpperInvariant(given[0])}{given[1..]} {char.ToUpperInvariant(Romanized.Surname(person.Surname)[0])}{Romanized.Surname(person.Surname)[1..]}";
    }

    private static readonly (string Right, string Wrong)[] Confused =
        [("혜", "해"), ("예", "얘"), ("희", "히"), ("채", "체"), ("재", "제"), ("태", "테"), ("은", "언"), ("유", "류"), ("윤", "륜"), ("현", "헌"), ("선", "성")];
}
