namespace Dangol.Samples.Generating;

/// <summary>Whom an order is for, in the buyer's own words; what fits their sex and age.</summary>
internal static class Recipients
{
    /// <summary>People spoken of with honorific verbs.</summary>
    public static bool IsRespected(string recipient) => Respected.Contains(recipient);

    public static string? For(Person buyer, Occasion occasion, Dice dice)
    {
        var woman = buyer.Sex == Sex.Woman;
        var age = 2025 - buyer.Born.Year;
        var grown = age > 29;
        string?[] from = occasion switch
        {
            Occasion.Seollal or Occasion.Chuseok => age > 64 ? ["친척분들", "사돈댁", "이웃분들", null, null]
                : grown ? [woman ? "시댁" : "처가", woman ? "친정 부모님" : "부모님", "거래처", "친척분들", "은사님", "이모님", null]
                : ["부모님", "할머니", "이모", null],
            Occasion.ParentsDay => age > 64 ? ["친정 어머니", null] : grown ? [woman ? "시어머니" : "장모님", woman ? "친정 엄마" : "어머니", "부모님", "어머니", "할머니"] : ["부모님", "엄마", "할머니"],
            Occasion.TeachersDay => grown ? ["어린이집 선생님들", "담임 선생님", "은사님", "학원 선생님"] : ["선생님", "은사님"],
            Occasion.Exam => age > 44 ? [woman ? "우리 딸" : "아들", "조카", "친구 딸", "손주"] : ["조카", "사촌 동생", "동생"],
            Occasion.Christmas => age > 60 ? ["손주들", "자식들", null] : grown ? ["아이들", "가족들", "친구들", null] : ["친구들", "남자친구", "가족들", null],
            Occasion.Birthday => age > 64 ? [woman ? "남편" : "아내", "손녀", "동생"]
                : grown ? [woman ? "시어머니" : "장인어른", "어머니", "아버지", woman ? "남편" : "아내", "할머니"]
                : ["엄마", "아빠", "할머니", "친구"],
            Occasion.FirstBirthday or Occasion.HundredDays => age > 50 ? ["손주", "손녀", "조카"] : ["우리 아기", "둘째", "조카"],
            Occasion.Moving => ["이웃분들", "옆집", null],
            Occasion.Office => ["팀원들", "직원들", "동료들"],
            Occasion.Wedding => ["하객분들", "사돈댁", "친척분들"],
            _ => [null],
        };
        if (buyer.Sex == Sex.Man && occasion == Occasion.Christmas && age <= 29)
        {
            from = ["친구들", "여자친구", "가족들"];
        }

        return dice.Pick(from);
    }

    private static readonly HashSet<string> Respected =
    [
        "친정 부모님", "부모님", "친척분들", "은사님", "이모님", "할머니", "시어머니", "장모님", "친정 어머니", "어머니", "장인어른",
        "아버지", "엄마", "아빠", "이모", "어린이집 선생님들", "담임 선생님", "학원 선생님", "선생님", "이웃분들", "하객분들",
    ];
}
