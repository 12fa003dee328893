namespace Dangol.Samples.Generating;

/// <summary>How a place is served: the shop's own van, or a courier for one, two or three days.</summary>
internal enum Reach
{
    Near,
    Capital,
    Inland,
    Island,
}

/// <param name="Name">As it stands on a parcel.</param>
/// <param name="Short">As people write it in a hurry.</param>
internal sealed record Town(string Name, string Short, int PostcodeFrom, int PostcodeTo, Reach Reach, double Weight);

/// <param name="Street">Road, building and flat, without the town.</param>
internal sealed record Address(Town Town, int Postcode, string Street)
{
    public string Code => Postcode.ToString("00000", System.Globalization.CultureInfo.InvariantCulture);

    public string Text => $"{Town.Name} {Street}";

    public string ShortText => $"{Town.Short} {Street}";
}

/// <summary>Real towns, invented roads and housing estates: nobody lives at these addresses.</summary>
internal static class Places
{
    public static readonly Town[] Towns =
    [
        new("서울특별시 마포구", "서울 마포구", 3900, 4213, Reach.Near, 34),
        new("서울특별시 서대문구", "서울 서대문구", 3600, 3789, Reach.Near, 12),
        new("서울특별시 은평구", "서울 은평구", 3300, 3514, Reach.Near, 9),
        new("서울특별시 강남구", "서울 강남구", 6000, 6376, Reach.Capital, 3),
        new("서울특별시 송파구", "서울 송파구", 5500, 5854, Reach.Capital, 3),
        new("서울특별시 양천구", "서울 양천구", 7900, 8107, Reach.Capital, 2.5),
        new("서울특별시 노원구", "서울 노원구", 1600, 1916, Reach.Capital, 1.5),
        new("서울특별시 영등포구", "서울 영등포구", 7200, 7448, Reach.Capital, 2.5),
        new("경기도 고양시 덕양구", "경기 고양시 덕양구", 10200, 10598, Reach.Capital, 4),
        new("경기도 성남시 분당구", "경기 성남시 분당구", 13400, 13647, Reach.Capital, 2.5),
        new("경기도 수원시 영통구", "경기 수원시 영통구", 16490, 16712, Reach.Capital, 1.5),
        new("경기도 파주시", "경기 파주시", 10800, 10959, Reach.Capital, 1.5),
        new("인천광역시 부평구", "인천 부평구", 21300, 21458, Reach.Capital, 1.5),
        new("강원특별자치도 춘천시", "강원 춘천시", 24200, 24467, Reach.Inland, 1.2),
        new("강원특별자치도 강릉시", "강원 강릉시", 25400, 25632, Reach.Inland, 1.1),
        new("대전광역시 유성구", "대전 유성구", 34000, 34228, Reach.Inland, 1.8),
        new("세종특별자치시", "세종", 30000, 30152, Reach.Inland, 1),
        new("충청북도 청주시 흥덕구", "충북 청주시 흥덕구", 28100, 28697, Reach.Inland, 1.2),
        new("충청남도 천안시 서북구", "충남 천안시 서북구", 31000, 31229, Reach.Inland, 1.1),
        new("전북특별자치도 전주시 완산구", "전북 전주시 완산구", 54900, 55132, Reach.Inland, 1.3),
        new("광주광역시 북구", "광주 북구", 61000, 61260, Reach.Inland, 1.5),
        new("전라남도 순천시", "전남 순천시", 57900, 58036, Reach.Inland, 0.9),
        new("대구광역시 수성구", "대구 수성구", 42000, 42290, Reach.Inland, 1.8),
        new("경상북도 포항시 북구", "경북 포항시 북구", 37500, 37771, Reach.Inland, 0.9),
        new("경상남도 창원시 성산구", "경남 창원시 성산구", 51400, 51782, Reach.Inland, 1.4),
        new("부산광역시 해운대구", "부산 해운대구", 48000, 48119, Reach.Inland, 2.2),
        new("울산광역시 남구", "울산 남구", 44600, 44786, Reach.Inland, 1),
        new("제주특별자치도 제주시", "제주 제주시", 63000, 63365, Reach.Island, 1.6),
        new("제주특별자치도 서귀포시", "제주 서귀포시", 63500, 63644, Reach.Island, 0.7),
    ];

    private static readonly string[] Roads =
    [
        "달빛로", "새솔로", "온새미로", "물푸레로", "솔내음길", "다솜길", "한울로", "은하수로", "꽃재로", "들국화길", "샛별로", "버들내길",
        "느티울로", "참샘길", "미리내로", "봄마루길", "노을공원길", "단풍골로", "서리풀길", "햇살마루로", "가람로", "도담길", "안개꽃길", "푸른재로",
    ];

    private static readonly string[] Estates =
    [
        "온빛마을", "해담마을", "푸른솔아파트", "한들마을", "새봄아파트", "다온마을", "늘푸른아파트", "은솔마을", "가온아파트", "햇살마을",
        "숲속마을", "단비아파트", "미소지음", "별하마을", "도란도란아파트",
    ];

    private static readonly string[] Houses = ["다솜빌라", "하늘채빌", "은성빌라", "온누리주택", "해오름빌", "청솔빌라", "미르빌", "아람하우스"];

    public static Address Somewhere(Dice dice, Func<Town, bool> where)
    {
        var town = dice.Weighted(Towns, t => where(t) ? t.Weight : 0);
        return new(town, dice.Between(town.PostcodeFrom, town.PostcodeTo), Street(dice));
    }

    private static string Street(Dice dice)
    {
        var road = dice.Pick(Roads);
        if (dice.Chance(0.4))
        {
            road += $"{dice.Between(2, 48)}" + (road.EndsWith('로') ? "길" : "안길");
        }

        var building = dice.Chance(0.3) ? $"{dice.Between(301, 998)}-{dice.Between(2, 29)}" : $"{dice.Between(301, 998)}";
        var floor = dice.Between(1, 18);
        return dice.Which(62, 24, 14) switch
        {
            0 => $"{road} {building}, {dice.Between(101, 118)}동 {floor}0{dice.Between(1, 6)}호 ({dice.Pick(Estates)})",
            1 => $"{road} {building}, {dice.Between(1, 4)}0{dice.Between(1, 4)}호 ({dice.Pick(Houses)})",
            _ => $"{road} {building}, {dice.Between(1, 3)}층",
        };
    }
}
