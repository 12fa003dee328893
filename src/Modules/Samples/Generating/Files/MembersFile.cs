namespace Dangol.Samples.Generating;

/// <summary>고객명단.csv, as the cash register exports it: typed by many hands over the years.</summary>
internal static class MembersFile
{
    public static void Write(Story story, Stream stream)
    {
        using var csv = new CsvFile(stream, Formats.Cp949,
            "회원번호", "이름", "휴대폰", "이메일", "생년월일", "성별", "우편번호", "주소", "가입일", "등급", "문자수신동의", "메모");
        foreach (var member in story.Members)
        {
            var person = member.Person;
            var dice = person.Dice.Fork(person.Members.IndexOf(member) + 10);
            var typed = !member.Online;
            var knowsBirth = dice.Chance(typed ? 0.55 : 0.8);
            csv.Row(
                member.Number,
                member.Card.Name,
                typed ? Typed(member.Card.Phone, dice) : member.Card.Phone,
                member.Card.Email,
                knowsBirth ? Formats.Register(person.Born) : null,
                dice.Chance(0.93) ? person.Sex == Sex.Woman ? "여" : "남" : null,
                dice.Chance(typed ? 0.7 : 1) ? member.Card.Address.Code : null,
                typed && dice.Chance(0.4) ? member.Card.Address.ShortText : member.Card.Address.Text,
                Formats.Register(member.JoinedOn),
                Grade(member, story),
                dice.Chance(0.71) ? "Y" : "N",
                Remark(member, dice));
        }
    }

    private static string Typed(string phone, Dice dice) => dice.Which(80, 12, 5, 3) switch
    {
        0 => phone,
        1 => phone.Replace("-", "", StringComparison.Ordinal),
        2 => phone.Replace('-', '.'),
        _ => phone.Replace('-', ' '),
    };

    private static string Grade(Member member, Story story)
    {
        var since = story.Time.Today.PlusYears(-1);
        var year = member.Person.Orders.Where(o => o.SignedIn == member && o.PlacedAt.Date >= since && !o.Cancelled).Sum(o => o.Goods);
        return year >= 400_000 ? "VIP" : year >= 150_000 ? "단골" : "일반";
    }

    private static string? Remark(Member member, Dice dice)
    {
        var person = member.Person;
        return person.Allergy is { } food && !member.Online ? $"{food} 알레르기"
            : !dice.Chance(member.Online ? 0.03 : 0.16) ? null
            : person.Habit == SampleHabit.GiftGiver ? dice.Pick(["명절마다 선물세트 주문", "명절 사전예약 문자 요청", "선물 포장 보자기로", "거래처 선물용"])
            : dice.Pick(["오후에 통화 가능", "영수증 꼭 챙겨 드릴 것", "덜 단 것 좋아하심", "주차하고 오심", "콩고물 따로 담아 달라고 하심", "동네 미용실 원장님", "토요일 오전에 주로 오심", "현금영수증 자동 발급", "쇼핑백 안 드려도 됨", "봉사활동 단체 간식 주문하심", "소포장 선호"]);
    }
}
