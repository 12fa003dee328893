using Dangol.Ui;
using NodaTime;

namespace Dangol.Customers;

/// <summary>What the customer's own row says at the head of the page.</summary>
internal static class OwnFacts
{
    private const int BirthdayWithinDays = 7;

    public static CustomerFacts Of(CustomerDetails details, string currency, Instant now, Words t)
    {
        var row = details.Row;
        // An average in whole units: small change would only pretend to be exact.
        var average = row.OrderCount == 0 ? 0 : (long)Math.Round(row.Spent / 100m / row.OrderCount) * 100;
        List<CustomerFigure> figures =
        [
            new(t["주문", "Orders"], t[$"{t.Number(row.OrderCount)}번", t.Number(row.OrderCount)], row.FirstOrderAt is { } first ? t[$"{t.ShortDate(first)}부터", $"since {t.ShortDate(first)}"] : null),
            new(t["쓴 돈", "Spent"], t.Money(row.Spent, currency), row.OrderCount > 1 ? t[$"한 번에 평균 {t.Money(average, currency)}", $"{t.Money(average, currency)} on average"] : null),
            new(t["마지막 주문", "Last order"], row.LastOrderAt is { } last ? t.Ago(last) : t["없음", "None"], Rhythm(row, t)),
        ];
        return new CustomerFacts(figures, [.. Steps(details, now, t)]);
    }

    private static string? Rhythm(CustomerRow row, Words t)
        => row is { OrderCount: > 2, FirstOrderAt: { } first, LastOrderAt: { } last } && last > first
            ? t[$"보통 {t.Span((last - first) / (row.OrderCount - 1))}마다", $"usually every {t.Span((last - first) / (row.OrderCount - 1))}"] : null;

    private static IEnumerable<NextStep> Steps(CustomerDetails details, Instant now, Words t)
    {
        if (details.Row is { SlipsAt: { } slips, LastOrderAt: { } last } && slips < now)
        {
            yield return new NextStep(30, Tone.Warn, "trending-down", t["안부를 물을 때입니다", "Time to get in touch"], t[$"마지막 주문이 {t.Span(now - last)} 전입니다. 평소 간격의 두 배를 넘었습니다.", $"The last order was {t.Span(now - last)} ago, more than twice their usual interval."]);
        }

        if (details.Birthday is { } birthday && DaysTo(birthday, t.Today) is var days and <= BirthdayWithinDays)
        {
            yield return new NextStep(10, Tone.Accent, "gift", days == 0 ? t["오늘이 생일입니다", "It is their birthday"] : t[$"{days}일 뒤가 생일입니다", $"Their birthday is in {days} days"], t.ShortDate(t.Today.PlusDays(days)));
        }
    }

    // 29 February is kept on the 28th in other years, as NodaTime's PlusYears does.
    private static int DaysTo(LocalDate birthday, LocalDate today)
    {
        var next = birthday.PlusYears(today.Year - birthday.Year);
        next = next < today ? birthday.PlusYears(today.Year - birthday.Year + 1) : next;
        return Period.DaysBetween(today, next);
    }
}
