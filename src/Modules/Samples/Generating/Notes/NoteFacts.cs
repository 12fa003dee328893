using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>What a note may mention of the order it is about.</summary>
internal sealed class NoteFacts(Order order, LocalDateTime writtenAt, Dice dice)
{
    public string? Of(string slot) => slot switch
    {
        "음식" => order.Buyer!.Allergy,
        "떡" => order.Main.Product.Called,
        "지역" => dice.Pick<string>(["용인", "김포", "하남", "천안", "인천 송도", "춘천", "남양주", "대전"]),
        "개수" => order.Main.Quantity > 1 ? $"{order.Main.Quantity}" : null,
        "행사" => Occasions.Called(order),
        "날짜" => order.EventDay is { } day ? $"{day.Month}월 {day.Day}일" : null,
        "예정" => order.DueDate is { } due ? $"{due.Month}월 {due.Day}일" : null,
        "며칠" => order.DaysLate switch { 0 => null, 1 => "하루", 2 => "이틀", var days => $"{days}일" },
        "시각" => CallTime(),
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "The phrase book asks for a fact nobody knows."),
    };

    private string CallTime()
    {
        var next = OpeningDays.NextOpen(writtenAt.Date.PlusDays(1));
        return writtenAt.Hour < 16 && dice.Chance(0.4)
            ? $"오늘 오후 {writtenAt.Hour - 10}시"
            : $"{next.Month}월 {next.Day}일 " + dice.Pick<string>(["오전 11시", "오후 2시", "오후 3시", "오후 5시"]);
    }
}
