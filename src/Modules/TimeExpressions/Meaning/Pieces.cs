using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>The beginning, middle and end of a month or a year, and what is left of a period.</summary>
internal static class Pieces
{
    /// <param name="days">How long a month's beginning is.</param>
    public static Period? Early(IMeaning whole, int days = 15) => Cut(whole, dates => (dates.From, dates.From.PlusDays(days)), dates => (dates.From, dates.From.PlusMonths(6)));

    public static Period? Middle(IMeaning whole) => Cut(whole, dates => (dates.From.PlusDays(9), dates.From.PlusDays(20)), dates => (dates.From.PlusMonths(4), dates.From.PlusMonths(8)));

    /// <param name="days">After how many days a month's end begins.</param>
    public static Period? Late(IMeaning whole, int days = 15) => Cut(whole, dates => (dates.From.PlusDays(days), dates.Until), dates => (dates.From.PlusMonths(6), dates.Until));

    public static Period? Rest(IMeaning whole, LocalDate today)
        => whole is Period { Dates: [var (from, until)] } period && from <= today && today < until ? period with { Dates = [(today, until)] } : null;

    private static Period? Cut(IMeaning whole, Func<(LocalDate From, LocalDate Until), (LocalDate, LocalDate)> month, Func<(LocalDate From, LocalDate Until), (LocalDate, LocalDate)> year) => whole switch
    {
        Period { Grain: Unit.Month } period => period with { Dates = [.. period.Dates.Select(month)] },
        Period { Grain: Unit.Year } period when period.Timex.Length == 4 => period with { Dates = [.. period.Dates.Select(year)] },
        _ => null,
    };
}
