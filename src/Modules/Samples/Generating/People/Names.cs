namespace Dangol.Samples.Generating;

internal enum Sex
{
    Woman,
    Man,
}

/// <summary>Surnames by their share in Korea's population, given names by the decade they were in fashion.</summary>
internal static class Names
{
    private const string Shares =
        "김 21.5 이 14.7 박 8.4 최 4.7 정 4.3 강 2.4 조 2.1 윤 2.1 장 2.0 임 1.7 한 1.5 오 1.5 서 1.5 신 1.5 권 1.4 황 1.4 안 1.4 송 1.4 " +
        "전 1.1 홍 1.1 유 1.2 고 0.9 문 0.9 양 0.9 손 0.9 배 0.8 백 0.8 허 0.6 남 0.5 심 0.5 노 0.5 하 0.5 곽 0.4 성 0.4 차 0.4 주 0.4 우 0.4 " +
        "구 0.4 민 0.3 류 0.4 나 0.3 진 0.3 지 0.3 엄 0.3 채 0.3 원 0.3 천 0.2 방 0.2 공 0.2 현 0.2 함 0.1 변 0.1 염 0.1 여 0.1 추 0.1 도 0.1 " +
        "석 0.1 선 0.1 설 0.1 마 0.1 길 0.1 남궁 0.04 선우 0.03 황보 0.02";

    private static readonly (string Name, double Share)[] Surnames = Read(Shares);

    private static readonly string[] OfEarlyYears = ["영자", "순자", "정숙", "영숙", "순옥", "옥순", "정자", "명자", "경자", "춘자", "말순", "복순", "정희", "영희", "순희", "금순", "옥자", "숙자", "인숙", "정순"];
    private static readonly string[] MenOfEarlyYears = ["영수", "영호", "정웅", "광수", "병철", "상철", "종수", "영식", "정식", "동식", "만수", "기철", "성수", "명수", "춘식", "영길", "용호", "재호", "종호", "태식"];
    private static readonly string[] OfSixties = ["미숙", "경숙", "경희", "은숙", "현숙", "미경", "명숙", "영미", "혜숙", "선희", "미영", "정미", "은희", "명희", "혜경", "성희", "연숙", "미자", "진숙", "옥희", "귀숙", "윤희"];
    private static readonly string[] MenOfSixties = ["영철", "성호", "병호", "상호", "경수", "진호", "영진", "재철", "동수", "현수", "종철", "기수", "명호", "승호", "창수", "태호", "용수", "광호", "인수", "석호", "병수", "재식"];
    private static readonly string[] OfSeventies = ["은정", "미정", "은주", "은영", "현정", "지영", "은경", "윤정", "수진", "정은", "미선", "선영", "현주", "혜진", "은미", "주연", "경아", "수경", "연희", "소영", "희정", "진희", "정화", "유미"];
    private static readonly string[] MenOfSeventies = ["정훈", "성훈", "상훈", "지훈", "성민", "정호", "재훈", "준호", "동훈", "진수", "현철", "성진", "태영", "승환", "상현", "영훈", "재혁", "원석", "형진", "민철", "기태", "창현"];
    private static readonly string[] OfEighties = ["지혜", "지영", "혜진", "수진", "지은", "민정", "보람", "은지", "아름", "선미", "유진", "미나", "혜민", "지현", "효진", "슬기", "소연", "정은", "하나", "윤미", "나래", "진아", "세영", "혜원"];
    private static readonly string[] MenOfEighties = ["민수", "준영", "동현", "현우", "성현", "재현", "정민", "태훈", "종현", "승현", "진우", "상민", "용준", "병준", "기훈", "영민", "형준", "민호", "진혁", "승민", "대현", "우진"];
    private static readonly string[] OfNineties = ["지은", "유진", "민지", "수빈", "예지", "지원", "다은", "은비", "현지", "수민", "지수", "예진", "소희", "하은", "유나", "가영", "윤아", "세은", "채린", "다혜", "혜인", "주희", "서현", "나연"];
    private static readonly string[] MenOfNineties = ["준혁", "동현", "성민", "지훈", "현준", "민재", "태현", "재민", "승우", "지환", "도현", "영준", "찬호", "우성", "규민", "건우", "상우", "시현", "윤호", "정우", "한솔", "세준"];
    private static readonly string[] OfTwoThousands = ["서연", "민서", "지민", "서현", "예은", "하윤", "채원", "수아", "지우", "다인", "예린", "시은", "유빈", "소율", "나은", "가은"];
    private static readonly string[] MenOfTwoThousands = ["민준", "서준", "지후", "예준", "도윤", "시우", "준서", "현서", "건희", "은우", "태윤", "지호", "승준", "유찬", "하준", "주원"];

    public static string Surname(Dice dice) => dice.Weighted(Surnames, s => s.Share).Name;

    public static string Given(Dice dice, Sex sex, int bornIn) => dice.Pick((sex, bornIn) switch
    {
        (Sex.Woman, < 1957) => OfEarlyYears,
        (Sex.Woman, < 1968) => OfSixties,
        (Sex.Woman, < 1979) => OfSeventies,
        (Sex.Woman, < 1989) => OfEighties,
        (Sex.Woman, < 2000) => OfNineties,
        (Sex.Woman, _) => OfTwoThousands,
        (_, < 1957) => MenOfEarlyYears,
        (_, < 1968) => MenOfSixties,
        (_, < 1979) => MenOfSeventies,
        (_, < 1989) => MenOfEighties,
        (_, < 2000) => MenOfNineties,
        _ => MenOfTwoThousands,
    });

    private static (string, double)[] Read(string shares)
    {
        var words = shares.Split(' ');
        return [.. Enumerable.Range(0, words.Length / 2)
            .Select(i => (words[2 * i], double.Parse(words[2 * i + 1], System.Globalization.CultureInfo.InvariantCulture)))];
    }
}
