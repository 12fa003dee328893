using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>One delivery as its buyer sees it when sitting down to write.</summary>
internal sealed class ReviewSubject
{
    private static readonly string[] Counted = ["", "하루", "이틀", "사흘", "나흘", "닷새", "6일", "일주일"];
    private static readonly string[] Weekdays = ["", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"];

    private readonly bool byWeekday;
    private readonly bool withMonth;
    private readonly bool counted;
    private readonly Product another;

    public ReviewSubject(Order order, LocalDateTime writtenAt, Dice dice)
    {
        (Order, WrittenAt, Writer) = (order, writtenAt, order.Buyer!);
        Nth = Writer.Orders.IndexOf(order) + 1;
        (byWeekday, withMonth, counted) = (dice.Chance(0.35), dice.Chance(0.4), dice.Chance(0.75));
        another = dice.Weighted(Catalogue.Products, p => p.IsRiceCake && !Has(p.Called) ? p.Weight(Occasion.Everyday, writtenAt.Month) : 0);
        Holds = Fitness.Of(this);
    }

    public Order Order { get; }
    public Person Writer { get; }
    public LocalDateTime WrittenAt { get; }

    /// <summary>1 to 5.</summary>
    public int Score { get; set; }

    /// <summary>1: their first purchase.</summary>
    public int Nth { get; }

    public UInt128 Holds { get; }
    public Product Main => Order.Main.Product;
    public int Age => WrittenAt.Year - Writer.Born.Year;
    public bool ByVan => Order.ShipTo!.Town.Reach == Reach.Near;
    public bool Near => Writer.Home.Town.Reach == Reach.Near;
    public bool Arrived => Order.DoneAt is not null;
    public LocalDate? EventDay => Order.EventDay;
    public bool EventMissed => EventDay is { } day && Order.DayChosen && (Order.DoneAt is not { } done || done.Date > day);

    /// <summary>Delivered this many days after it was ordered.</summary>
    public bool OnDay(int days) => Order.DoneAt is { } done && Period.DaysBetween(Order.PlacedAt.Date, done.Date) == days;

    /// <summary>Earlier purchases.</summary>
    public IEnumerable<Order> Before => Writer.Orders.Take(Nth - 1);

    public bool Has(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Order.Lines.Exists(l => l.Product.Called.EndsWith(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    public string? Fact(string slot) => slot switch
    {
        "떡" => Main.Called,
        "떡2" => Order.Lines.FirstOrDefault(l => l != Order.Main)?.Product.Called,
        "다른떡" => another.Called,
        "지난떡" => Before.LastOrDefault()?.Main.Product.Called is { } last && last != Main.Called ? last : null,
        "늘떡" => Before.Any(o => o.Main.Product.Called == Main.Called) ? Main.Called : null,
        "받는이" => Order.Recipient,
        "어른" => Order.Recipient is { } name && Recipients.IsRespected(name) ? name : null,
        "행사" => Occasions.Called(Order),
        "무게" => Main.Name.EndsWith("1kg", StringComparison.Ordinal) ? "1kg" : null,
        "예정" => Order.PromisedOn is { } due ? Spoken(due) : null,
        "실제" => Order.DoneAt is { } done ? Spoken(done.Date) : null,
        "며칠" => Order.DaysLate is > 0 and var days ? (counted || days < 3) && days < Counted.Length ? Counted[days] : $"{days}일" : null,
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "The phrase book asks for a fact nobody knows."),
    };

    private string Spoken(LocalDate day) => byWeekday && Order.DaysLate < 6 && Arrived ? Weekdays[(int)day.DayOfWeek]
        : withMonth || day.Month != WrittenAt.Month ? $"{day.Month}월 {day.Day}일" : $"{day.Day}일";
}
