namespace Dangol.Samples.Generating;

/// <summary>Words that only some writers can say about some orders: no husband praises his mother-in-law's son-in-law, nobody has iced packs in January.</summary>
internal static class Fitness
{
    private static readonly (Func<ReviewSubject, bool> Holds, string[] Words)[] Rules =
    [
        .. Clock.Rules,
        (s => s.Writer.Sex == Sex.Woman && s.Age is > 27 and < 70, ["남편", "반짇고리", "시어머니랑", "친정", "동서", "맘카페"]),
        (s => s.Writer.Sex == Sex.Man && s.Age is > 27 and < 43, ["아내가 임신"]),
        (s => s.Age is > 28 and < 48, ["아이들이", "다섯 살", "아이들한테", "아이 먹이", "아이들이 잘"]),
        (s => s.Age is > 38 and < 60, ["사춘기"]),
        (s => s.Age > 57, ["손주가"]),
        (s => s.Age < 60, ["부모님", "할머니가", "외할머니", "어른들이 ", "아버지도", "아버지가", "어머니 모시고", "어머니가", "엄마가", "엄마 입맛", "할머니 돌아"]),
        (s => s.Order.Recipient is null or "부모님" or "친정 부모님", ["부모님께는", "부모님은", "부모님이", "아이들이 ", "남편이 ", "아들이", "가족들이 다"]),
        (s => s.Writer.Sex == Sex.Woman && s.Age is > 27 and < 45, ["입덧", "유치원"]),
        (s => s.Writer.Sex == Sex.Woman, ["빵순이", "떡순이"]),
        (s => s.Age > 60, ["손녀가", "텃밭"]),
        (s => s.Age < 34, ["자취", "공부하다", "엄마 몰래", "시험 기간", "동생이랑 싸"]),
        (s => s.Age is > 24 and < 60, ["퇴근", "직장인", "야근", "출근길", "회사", "월급", "팀원들이랑"]),
        (s => s.Nth >= 2, ["지난번", "저번", "줄어든", "또 왔", "재구매예", "재구매<", "재구매했", "재구매합", "두 번째", "다시 시켰", "다시 샀", "예전", "평소", "전에 먹", "여전히", "그대로라", "변한", "변했", "바꾸셨", "역시 ", "변치", "처음 먹었", "결국 여기로", "늘 ", "항상", "믿고 산", "때문에 끊"]),
        (s => s.Nth >= 5, ["단골", "벌써 몇", "매번", "꾸준히", "한 달에 한", "열 번은", "떡 자리", "몇 년째"]),
        (s => s.Nth >= 3, ["믿고 먹는", "늘 오시는", "자주 시키다"]),
        (s => !s.ByVan, ["택배", "기사님", "송장", "터미널", "물류", "주말에는 배송", "아이스팩", "보냉"]),
        (s => s.Near, ["매장", "동네라", "간판", "들를게", "가까운", "이 자리", "새로 이사 와서", "걸어서", "시장 가는", "이 동네 살", "정 붙일", "가게 앞을", "우리 동네에 있"]),
        (s => !s.Near, ["우리 동네에도"]),
        (s => s.Order.ShipTo!.Town.Reach == Reach.Inland, ["지방이라"]),
        (s => s.Order.Occasion is Occasion.Seollal or Occasion.Chuseok || s.Order.Mishap == Mishap.Rush, ["명절", "차례상"]),
        (s => s.WrittenAt.Month is 6 or 7 or 8, ["더위", "더워", "한여름", "여름", "팥빙수", "살얼음"]),
        (s => s.WrittenAt.Month is 12 or 1 or 2, ["추운", "한파", "눈길"]),
        (s => s.Order.Recipient is not null && s.Order.Occasion != Occasion.Office, ["선물용", "선물인", "선물은", "선물 포장", "선물이라", "선물했", "선물 문구", "선물하기", "체면", "가격표", "돌리려", "어른께", "받는 사람", "덕분에 잘 치", "여유분", "받으신", "행사"]),
        (s => s.Has("선물세트", "한과 세트", "보자기 세트"), ["보자기", "구성품", "빈약"]),
        (s => s.Has("케이크"), ["케이크 옆", "꽃 색", "케이크도"]),
        (s => s.Has("인절미", "경단", "시루떡", "수수팥떡"), ["고물"]),
        (s => s.Has("식혜", "수정과"), ["식혜 뚜껑"]),
        (s => s.Has("찹쌀떡", "시루떡", "바람떡", "수수팥떡", "양갱"), ["팥에서", "팥소가", "속이 텁텁"]),
        (s => s.Main.IsRiceCake, ["떡<", "떡 ", "떡이", "떡은", "떡을", "떡도", "떡에", "떡으", "떡끼리", "떡까", "떡만", "떡순", "떡집보", "떡 맛", "떡 상", "쫀득", "쫄깃", "말랑", "굳", "찰기", "쪄", "떡입", "미지근", "밀가루", "생쌀", "질었", "질어", "질지", "들러붙", "밥 대신"]),
        (s => s.Main.Called is "유과" or "약과" or "한과 세트" or "강정 세트" or "꿀떡", ["기름 냄새"]),
        (s => s.Main.Code.StartsWith("P3", StringComparison.Ordinal), ["리본"]),
        (s => s.Order.Lines.Count > 1, ["종류별로 이름", "한 상자에 담"]),
        (s => s.Has("양갱"), ["양갱이랑"]),
        (s => s.Main.Called == "모둠 송편", ["쑥송편"]),
        (s => s.Order.DaysLate == 1, ["하루 늦게 됐"]),
        (s => s.Main.Category != "음료·차", ["첫입", "한 입", "씹을", "한 팩", "집어", "앉은자리", "한자리", "커피", "두께", "크기가", "모양", "먹기에는", "하나씩", "나눠", "데워", "구워", "팩을", "보기 좋은 떡", "1인분"]),
        (s => s.Order.Occasion is not (Occasion.TeachersDay or Occasion.Office), ["이웃분들이랑", "아껴 드신다고"]),
        (s => s.Order.Recipient is null && s.Nth >= 2, ["간식으로 자주"]),
        (s => s.Before.Any(o => o.Recipient is not null), ["지난번에 선물한"]),
        (s => s.Main.IsRiceCake && !s.Main.Taste.Contains("설기", StringComparison.Ordinal) && s.Main.Category != "떡케이크", ["쫀득", "쫄깃", "찰기", "찰져"]),
        (s => s.Order.Lines.Count > 2, ["여러 가지 시켜"]),
        (s => s.Writer.Sex == Sex.Woman && s.Age is > 24 and < 62, ["이모 집"]),
        (s => s.WrittenAt.Month is 11 or 12, ["김장"]),
        (s => s.Order.Main.Quantity == 2, ["두 상자"]),
        (s => s.Order.Main.Quantity > 1, ["수량을", "수량이 많", "두 팩을"]),
        (s => s.Order.Occasion == Occasion.Everyday, ["급한 게", "하루쯤은"]),
        (s => s.Main.Price >= 12000, ["고급스러워서 그대로"]),
        (s => s.WrittenAt.Date > s.EventDay, ["성공이", "치렀"]),
    ];

    public static UInt128 Of(string text)
    {
        UInt128 mask = 0;
        for (var i = 0; i < Rules.Length; i++)
        {
            if (Array.Exists(Rules[i].Words, word => text.Contains(word, StringComparison.Ordinal)))
            {
                mask |= UInt128.One << i;
            }
        }

        return mask;
    }

    /// <summary>The rules that hold here.</summary>
    public static UInt128 Of(ReviewSubject subject)
    {
        UInt128 mask = 0;
        for (var i = 0; i < Rules.Length; i++)
        {
            if (Rules[i].Holds(subject))
            {
                mask |= UInt128.One << i;
            }
        }

        return mask;
    }
}
