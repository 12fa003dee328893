using System.Globalization;
using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>All that happened in the shop, made once and then written down file by file.</summary>
internal sealed class Story
{
    private readonly SampleShopOptions options;
    private readonly SecondSelves selves;

    public Story(SampleShopOptions options)
    {
        this.options = options;
        var dice = new Dice((ulong)options.Seed * 7919 + 17);
        Time = new(options.Today);
        var town = new Townspeople(dice.Fork(1), Time);
        People = town.Make(options.Customers);
        var book = new OrderBook(Time);
        People.ForEach(book.Live);
        Regulars.SlipAway(People, Time, dice.Fork(2));
        selves = new(Time, town);
        Members = selves.Enrol(People);
        Orders = [.. People.SelectMany(p => p.Orders).Concat(PassersBy(dice.Fork(3))).OrderBy(o => o.PlacedAt).ThenBy(o => o.Buyer?.Id ?? 0)];
        Orders.ForEach(o => o.ForgetFrom(options.Today));
        Number();
        Reviews = new ReviewWriter(Time).Write(Orders);
        Notes = new NoteWriter(Time).Write(Members, Reviews, dice.Fork(4));
    }

    public Timeline Time { get; }
    public List<Person> People { get; }
    public List<Member> Members { get; }
    public List<Order> Orders { get; }
    public List<Review> Reviews { get; }
    public List<Note> Notes { get; }

    public SampleTruth Truth() => new(
        Time.From, Time.Today, options.Zone.AtStartOfDay(Time.Today).ToInstant(), Time.BadMonth,
        [.. People.Select(p => new SamplePerson(p.Id, p.Household, p.Name, p.Phone, p.Email, p.Habit, [.. p.Members.Select(m => m.Number)],
            [.. p.Orders.Select(o => o.Number)], p.LeftAfterDisappointment, p.SlippingAway))],
        selves.Truth(),
        [.. Orders.Where(o => o.Promised).Select(o => new SamplePromise(o.Number, o.Buyer!.Id, o.Due!.Value, o.DoneAt, o.OutcomeOn(Time.Today)!.Value))],
        KeyGroups.Count(this));

    private IEnumerable<Order> PassersBy(Dice dice)
    {
        for (var day = Time.From; day < Time.Today; day = day.PlusDays(1))
        {
            var count = OpeningDays.IsOpen(day) ? (int)(dice.Unit() * options.Customers / 900.0) : 0;
            for (var i = 0; i < count; i++)
            {
                yield return OrderBook.PassBy(day, dice);
            }
        }
    }

    private void Number()
    {
        var (day, atCounter, online) = (default(LocalDate), 0, 1040);
        foreach (var order in Orders)
        {
            var date = order.PlacedAt.Date;
            (day, atCounter) = date == day ? (day, atCounter) : (date, 0);
            order.Number = order.Online
                ? string.Create(CultureInfo.InvariantCulture, $"{date:yyyyMMdd}-{++online:0000000}")
                : string.Create(CultureInfo.InvariantCulture, $"S{date:yyMMdd}-{++atCounter:000}");
        }
    }
}
