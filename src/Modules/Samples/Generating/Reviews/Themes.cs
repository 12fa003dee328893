namespace Dangol.Samples.Generating;

/// <summary>What a happy customer could speak of, and how much each thing suggests itself.</summary>
internal static class Themes
{
    public static IEnumerable<(string Section, double Weight)> Of(ReviewSubject subject)
    {
        foreach (var taste in subject.Main.Taste.Split(' '))
        {
            yield return ("맛." + taste, 1.6);
        }

        yield return ("맛.일반", 0.8);
        yield return ("단맛", 0.6);
        yield return ("포장", 1);
        yield return (subject.ByVan ? "배송.매장차" : subject.Order.ShipTo!.Town.Reach == Reach.Island ? "배송.섬" : "배송.택배", 1.3);
        yield return ("가격", 0.5);
        yield return ("직원", 0.45);
        yield return ("덤", 0.3);
        if (subject.Main.IsRiceCake)
        {
            yield return ("식감", 0.6);
            yield return ("신선", 0.7);
        }

        if (!subject.ByVan && subject.WrittenAt.Month is 6 or 7 or 8 or 12 or 1 or 2)
        {
            yield return (subject.WrittenAt.Month is > 5 and < 9 ? "포장.여름" : "포장.겨울", 1);
        }

        if (subject.Order.DayChosen)
        {
            yield return ("날짜.지킴", 2.2);
        }

        if (Occasions.GiftSection(subject.Order) is { } gift)
        {
            yield return (gift, 2.5);
        }
        else if (subject.Order.Recipient is null)
        {
            yield return ("가족", 0.9);
            yield return ("양", 0.6);
            yield return (subject.Main.IsRiceCake ? "보관" : "맛.일반", 0.6);
        }

        if (subject.WrittenAt.Date > subject.EventDay && Occasions.DaySection(subject.Order) is { } day)
        {
            yield return (day, 1.6);
        }
    }

    public static string? Opening(ReviewSubject subject, Dice dice)
    {
        var order = subject.Order;
        if (order.Occasion != Occasion.Everyday && dice.Chance(0.45))
        {
            return order.Occasion <= Occasion.Birthday && order.Recipient is not null && dice.Chance(0.5) ? "시작.선물행사" : "시작.행사";
        }

        return subject.Nth switch { 1 => "시작.처음", < 5 => "시작.재주문", _ => "시작.단골" };
    }

    public static string Ending(Dice dice) => dice.Which(46, 26, 14, 14) switch { 0 => "끝.재주문", 1 => "끝.감사", 2 => "끝.추천", _ => "끝.응원" };
}
