using System.Collections.Immutable;
using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>A length of time, largest unit first.</summary>
internal sealed record Span(ImmutableArray<(decimal Amount, Unit Unit)> Parts) : IMeaning
{
    public string Type => "duration";

    public IEnumerable<Reading> Readings => [new Reading(Timex, Written.Plain(Seconds))];

    /// <summary>1 when it is said to be more, -1 when less.</summary>
    public int Margin { get; init; }

    public decimal Seconds => Parts.Sum(part => part.Amount * SecondsOf(part.Unit));

    public bool IsOfDays => Parts.All(part => part.Unit >= Unit.BusinessDay);

    public Unit Smallest => Parts[^1].Unit;

    public string Timex
    {
        get
        {
            var days = string.Concat(Parts.Where(part => part.Unit >= Unit.BusinessDay).Select(Letters));
            var hours = string.Concat(Parts.Where(part => part.Unit < Unit.BusinessDay).Select(Letters));
            return "P" + days + (hours.Length > 0 ? "T" + hours : "");
        }
    }

    public static Span Of(decimal amount, Unit unit) => new([(amount, unit)]);

    /// <summary>Followed by a smaller length; null when it is not smaller.</summary>
    public Span? And(Span next) => next.Parts[0].Unit < Smallest && Parts.Length < 7 ? new Span(Parts.AddRange(next.Parts)) : null;

    public LocalDateTime From(LocalDateTime moment, int direction, Workdays workdays) => Parts.Aggregate(moment, (at, part) => Move(at, part.Amount * direction, part.Unit, workdays));

    public LocalDate From(LocalDate date, int direction, Workdays workdays) => From(date.AtMidnight(), direction, workdays).Date;

    public bool Equals(Span? other) => other is not null && Margin == other.Margin && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    public override int GetHashCode() => Timex.GetHashCode(StringComparison.Ordinal);

    /// <summary>Nothing said in a sentence moves a date by more than five hundred years, or by more than a thousand business days.</summary>
    public static bool IsSensible(decimal amount, Unit unit) => amount >= 0 && amount * SecondsOf(unit) <= 500m * SecondsOf(Unit.Year) && (unit != Unit.BusinessDay || amount <= 1000);

    public static decimal SecondsOf(Unit unit) => unit switch
    {
        Unit.Second => 1,
        Unit.Minute => 60,
        Unit.Hour => 3600,
        Unit.Day or Unit.BusinessDay => 86400,
        Unit.Weekend => 2 * 86400,
        Unit.Week => 7 * 86400,
        Unit.Fortnight => 14 * 86400,
        Unit.Month => 30 * 86400,
        Unit.Quarter => 90 * 86400,
        Unit.Year => 365 * 86400,
        Unit.Decade => 3650L * 86400,
        _ => 36500L * 86400,
    };

    private static LocalDateTime Move(LocalDateTime at, decimal amount, Unit unit, Workdays workdays)
    {
        var whole = (int)Math.Truncate(amount);
        return unit switch
        {
            Unit.BusinessDay => workdays.Add(at.Date, whole) + at.TimeOfDay,
            Unit.Month => at.PlusMonths(whole).PlusDays((int)((amount - whole) * 30)),
            Unit.Quarter => at.PlusMonths((int)(amount * 3)),
            Unit.Year => at.PlusYears(whole).PlusMonths((int)((amount - whole) * 12)),
            Unit.Decade => at.PlusYears((int)(amount * 10)),
            Unit.Century => at.PlusYears((int)(amount * 100)),
            _ => at.PlusSeconds((long)(amount * SecondsOf(unit))),
        };
    }

    private static string Letters((decimal Amount, Unit Unit) part) => part.Unit switch
    {
        Unit.Fortnight => Written.Plain(part.Amount * 2) + "W",
        Unit.Quarter => Written.Plain(part.Amount * 3) + "M",
        Unit.Decade => Written.Plain(part.Amount * 10) + "Y",
        Unit.Century => Written.Plain(part.Amount * 100) + "Y",
        Unit.BusinessDay => Written.Plain(part.Amount) + "BD",
        Unit.Weekend => Written.Plain(part.Amount) + "WE",
        _ => Written.Plain(part.Amount) + part.Unit.ToString()[0],
    };
}
