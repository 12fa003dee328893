using System.Globalization;
using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>Makes the people: households first, then who lives in them and how they buy.</summary>
internal sealed class Townspeople(Dice dice, Timeline time)
{
    private static readonly string[] MailHosts = ["example.com", "example.net", "example.org"];
    private static readonly string[] MailWords = ["haru", "sunny", "byeol", "dalbit", "onga", "moon", "cookie", "bom", "rice", "maru", "sol", "gureum"];

    private static readonly string[] Allergies = ["견과류", "견과류", "팥", "콩", "깨"];

    private readonly HashSet<string> phones = [];
    private readonly HashSet<string> mails = [];

    public List<Person> Make(int count)
    {
        var people = new List<Person>(count);
        for (var household = 1; people.Count < count; household++)
        {
            AddHousehold(people, household, Math.Min(dice.Which(68, 22, 7, 3) + 1, count - people.Count));
        }

        return people;
    }

    /// <summary>
    /// 010-1xxx is not given out to subscribers, so no made-up number can be anybody's.
    /// </summary>
    public string NewPhone(Dice dice)
    {
        while (true)
        {
            var phone = $"010-1{dice.Between(300, 999):000}-{dice.Between(0, 9999):0000}";
            if (phones.Add(phone))
            {
                return phone;
            }
        }
    }

    private void AddHousehold(List<Person> people, int household, int size)
    {
        var home = Places.Somewhere(dice, _ => true);
        var surname = Names.Surname(dice);
        var elder = dice.Between(1948, size > 1 ? 1974 : 2003);
        for (var i = 0; i < size; i++)
        {
            // The first two are parent and grown child or spouses; a spouse keeps her own name, a child has the father's.
            var spouse = i == 1 && dice.Chance(0.3);
            var born = i == 0 || spouse ? elder + (spouse ? dice.Between(-3, 4) : 0) : Math.Min(elder + dice.Between(24, 33), 2006);
            people.Add(NewPerson(people.Count + 1, household, home, spouse ? Names.Surname(dice) : surname, born));
        }
    }

    private Person NewPerson(int id, int household, Address home, string surname, int born)
    {
        var own = dice.Fork(1000 + id);
        var sex = own.Chance(0.68) ? Sex.Woman : Sex.Man;
        var given = Names.Given(own, sex, born);
        var habit = HabitOf(own, home);
        return new()
        {
            Id = id,
            Household = household,
            Surname = surname,
            Given = given,
            Sex = sex,
            Born = new(born, own.Between(1, 12), own.Between(1, 28)),
            Phone = NewPhone(own),
            Email = own.Chance(born < 1958 ? 0.35 : 0.86) ? NewMail(own, surname, given, born) : null,
            Home = home,
            Habit = habit,
            Since = time.FirstVisit(own, habit),
            Online = home.Town.Reach == Reach.Near ? own.Between(0.1, born < 1960 ? 0.45 : 0.92) : own.Between(0.93, 1.0),
            Interval = habit == SampleHabit.Regular ? own.Between(14, 35) : own.Between(42, 115),
            Voice = born > 1984 ? (Voice)own.Which(62, 20, 18) : (Voice)own.Which(52, 42, 6),
            Talkative = own.Between(0.12, 0.82),
            Kindness = Math.Clamp(own.Normal() * 0.45, -1, 1),
            Favourites = Catalogue.FavouritesFor(own),
            Allergy = own.Chance(0.035) ? own.Pick(Allergies) : null,
            Dice = own,
        };
    }

    private static SampleHabit HabitOf(Dice dice, Address home) => home.Town.Reach == Reach.Near
        ? (SampleHabit)dice.Which(31, 28, 17, 24)
        : (SampleHabit)dice.Which(13, 27, 34, 26);

    public string NewMail(Dice dice, Person person) => NewMail(dice, person.Surname, person.Given, person.Born.Year);

    private string NewMail(Dice dice, string surname, string given, int born)
    {
        while (true)
        {
            var year = (born % 100).ToString("00", CultureInfo.InvariantCulture);
            var name = dice.Which(4, 3, 2, 2) switch
            {
                0 => Romanized.Word(given) + year,
                1 => Romanized.Surname(surname) + Romanized.Word(given),
                2 => dice.Pick(MailWords) + Romanized.Word(given)[..2] + dice.Between(1, 99),
                _ => $"{Romanized.Word(given)}.{Romanized.Surname(surname)}{dice.Between(1, 9)}",
            };
            var mail = $"{name}@{dice.Pick(MailHosts)}";
            if (mails.Add(mail))
            {
                return mail;
            }
        }
    }
}
