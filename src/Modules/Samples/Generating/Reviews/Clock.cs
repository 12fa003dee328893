using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>Words about hours and days that must agree with the order's own times.</summary>
internal static class Clock
{
    public static readonly (Func<ReviewSubject, bool> Holds, string[] Words)[] Rules =
    [
        (s => s.Order.DoneAt is { Hour: >= 20 }, ["밤늦게", "저녁 아홉 시"]),
        (s => s.Order.DoneAt is { Hour: >= 12 }, ["오전에 받고 싶"]),
        (s => s.Order.DoneAt is { Hour: < 12 }, ["오전에 일찍", "아침에 맞춰"]),
        (s => s.Order.DoneAt is { Hour: 11 or 12 or 13 }, ["점심때"]),
        (s => s.Order.DoneAt is { Hour: >= 12 } && s.OnDay(0) && s.Order.PlacedAt.Hour is > 5 and < 12, ["아침에 시켰"]),
        (s => s.Order.DoneAt is { Hour: >= 12 } && s.ByVan, ["아침에 만든"]),
        (s => s.OnDay(0), ["당일에 받"]),
        (s => s.OnDay(1), ["다음 날 바로", "하루 만에 왔"]),
        (s => s.OnDay(1) && s.Order.ShipTo!.Town.Name.StartsWith("부산", StringComparison.Ordinal), ["부산까지"]),
        (s => s.Order.DoneAt?.Date < s.Order.PromisedOn, ["하루 일찍"]),
        (s => s.Order.PromisedOn is { } due && Period.DaysBetween(s.Order.PlacedAt.Date, due) is > 5 and < 10, ["일주일 전에 예약"]),
        (s => s.Order.PromisedOn is { } due && Period.DaysBetween(s.Order.PlacedAt.Date, due) > 9, ["오래전에 잡아"]),
        (s => s.Order.PromisedOn == s.EventDay?.PlusDays(-1), ["하루 전에 받고"]),
        (s => s.Order.DoneAt?.Date == s.EventDay, ["당일에 딱", "생신날 아침"]),
        (s => s.WrittenAt.Month is 12 or 1 or 2, ["추운 날 고생"]),
        (s => s.WrittenAt.Month is 6 or 7 or 8, ["더운데"]),
    ];
}
