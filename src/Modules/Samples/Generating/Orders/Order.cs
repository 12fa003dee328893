using NodaTime;

namespace Dangol.Samples.Generating;

internal sealed record Line(Product Product, int Quantity)
{
    public int Amount => Product.Price * Quantity;
}

/// <summary>A purchase, at the counter or online, and what became of the date or time that was promised.</summary>
internal sealed class Order
{
    /// <summary>Null for a passer-by at the counter.</summary>
    public required Person? Buyer { get; init; }
    public required bool Online { get; init; }
    public required LocalDateTime PlacedAt { get; init; }
    public required Occasion Occasion { get; init; }
    public required List<Line> Lines { get; init; }

    /// <summary>How the buyer would call the one it is for; null when it is for themselves.</summary>
    public string? Recipient { get; init; }

    public Address? ShipTo { get; init; }

    /// <summary>The feast or the party itself.</summary>
    public LocalDate? EventDay { get; init; }

    /// <summary>The buyer chose the day, weeks or days ahead.</summary>
    public bool DayChosen { get; set; }

    /// <summary>Deliveries are promised for a day.</summary>
    public LocalDate? PromisedOn { get; set; }

    /// <summary>Pick-ups are promised for a time.</summary>
    public LocalDateTime? PromisedAt { get; set; }

    public LocalDate? ShipsOn { get; set; }

    /// <summary>Delivered or handed over; null: never.</summary>
    public LocalDateTime? DoneAt { get; set; }

    public bool Cancelled { get; set; }

    /// <summary>Why it was late or never came.</summary>
    public Mishap Mishap { get; set; }

    public string Number { get; set; } = "";
    public Card? Card { get; set; }
    public Member? SignedIn { get; set; }

    public int Goods => Lines.Sum(l => l.Amount);
    public bool Promised => PromisedOn is not null || PromisedAt is not null;
    public LocalDate? DueDate => PromisedOn ?? PromisedAt?.Date;
    public int DaysLate => DoneAt is { } done && DueDate is { } due ? Math.Max(0, Period.DaysBetween(due, done.Date)) : 0;
    public Line Main => Occasion == Occasion.Everyday ? Lines.MaxBy(l => l.Amount)! : Lines[0];

    /// <summary>How it ends; the future included.</summary>
    public SampleOutcome? Outcome => !Promised ? null
        : DoneAt is { } done ? done <= Due ? SampleOutcome.Kept : SampleOutcome.Late
        : Cancelled ? SampleOutcome.Released : SampleOutcome.Broken;

    public LocalDateTime? Due => PromisedAt ?? PromisedOn?.At(LocalTime.MaxValue);

    /// <summary>How it stands at the start of this day; call after <see cref="ForgetFrom"/>.</summary>
    public SampleOutcome? OutcomeOn(LocalDate today)
        => Outcome == SampleOutcome.Broken && Due!.Value.PlusDays(30) >= today.AtMidnight() ? SampleOutcome.Open : Outcome;

    /// <summary>Takes back what has not happened yet.</summary>
    public void ForgetFrom(LocalDate today)
    {
        if (DoneAt >= today.AtMidnight())
        {
            DoneAt = null;
        }
    }

    /// <summary>When the buyer learns how it went; null without a promise.</summary>
    public LocalDate? FeltOn => DoneAt?.Date ?? DueDate?.PlusDays(3);
}

/// <summary>What went wrong with a promise.</summary>
internal enum Mishap
{
    None,
    CourierSlow,
    CourierLost,
    Rush,
    Snow,
    Strike,
    Steamer,
    ForgottenHere,
    WorkshopSlow,
    NotReady,
}
