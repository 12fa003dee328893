namespace Dangol.Samples.Generating;

/// <summary>What people call the day an order was for.</summary>
internal static class Occasions
{
    private static readonly string[] Young = ["남편", "아내", "친구", "동생", "손녀"];

    public static string? Called(Order order) => order.Occasion switch
    {
        Occasion.Seollal => "설",
        Occasion.Chuseok => "추석",
        Occasion.ParentsDay => "어버이날",
        Occasion.TeachersDay => "스승의날",
        Occasion.Christmas => "크리스마스",
        Occasion.Exam => "수능",
        Occasion.Birthday => $"{order.Recipient} {(IsYoung(order) ? "생일" : "생신")}",
        Occasion.FirstBirthday => "돌잔치",
        Occasion.HundredDays => "백일",
        Occasion.Moving => "집들이",
        Occasion.Memorial => "제사",
        Occasion.Office => "회의",
        Occasion.Wedding => "결혼식",
        _ => null,
    };

    /// <summary>The phrase book's sections for presents of this kind.</summary>
    public static string? GiftSection(Order order) => order.Recipient is not { } recipient ? null
        : recipient.EndsWith("분들", StringComparison.Ordinal) || recipient == "어린이집 선생님들" ? "선물.여럿"
        : recipient is "거래처" or "사돈댁" or "시댁" or "처가" ? "선물.거래처"
        : order.Occasion == Occasion.Office ? "선물.단체"
        : order.Occasion is Occasion.FirstBirthday or Occasion.HundredDays or Occasion.Moving ? null
        : Recipients.IsRespected(recipient) ? "선물.어른" : "선물.또래";

    /// <summary>The sections about the day itself; true only once it is over.</summary>
    public static string? DaySection(Order order) => order.Occasion switch
    {
        Occasion.Seollal => "행사.설",
        Occasion.Chuseok => "행사.추석",
        Occasion.ParentsDay => "행사.어버이날",
        Occasion.TeachersDay => "행사.스승의날",
        Occasion.Exam => "행사.수능",
        Occasion.Christmas => "행사.크리스마스",
        Occasion.Birthday => IsYoung(order) ? "행사.생일" : "행사.생신",
        Occasion.FirstBirthday => "행사.돌",
        Occasion.HundredDays => "행사.백일",
        Occasion.Moving => "행사.이사",
        Occasion.Memorial => "행사.제사",
        Occasion.Office => "행사.사무실",
        Occasion.Wedding => "행사.결혼",
        _ => null,
    };

    private static bool IsYoung(Order order) => Young.Contains(order.Recipient);
}
