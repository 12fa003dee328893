using System.Globalization;
using System.Text;

namespace Dangol.Bench;

/// <summary>고객.csv and 주문.csv in CP949 as a Korean shop program would export them, from a seed; three orders for each customer on average.</summary>
internal static class MadeFiles
{
    private static readonly string[] Families = ["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "류", "홍"];
    private static readonly string[] First = ["민", "서", "지", "도", "하", "예", "준", "수", "현", "유", "은", "재", "시", "주", "태", "가", "나", "다", "소", "미"];
    private static readonly string[] Second = ["수", "준", "연", "은", "아", "호", "영", "희", "진", "우", "민", "경", "람", "솔", "온", "빈", "율", "결", "담", "원"];
    private static readonly string[] Places = ["서울 마포구 성미산로", "부산 해운대구 센텀로", "대구 수성구 동대구로", "인천 연수구 송도대로", "광주 서구 상무대로", "대전 유성구 대학로", "경기 성남시 분당로", "경기 수원시 정조로"];

    public static void Write(string folder, int customers, int seed)
    {
        var cp949 = CodePagesEncodingProvider.Instance.GetEncoding(949)!;
        var random = new Random(seed);
        var start = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        using (var file = new StreamWriter(Path.Combine(folder, "고객.csv"), append: false, cp949, 1 << 16))
        {
            file.WriteLine("고객번호,이름,휴대폰,이메일,주소,가입일");
            for (var i = 0; i < customers; i++)
            {
                var name = Pick(random, Families) + Pick(random, First) + Pick(random, Second);
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"C{i:0000000},{name},010-{1000 + (i / 9000 % 9000):0000}-{1000 + (i % 9000):0000},user{i}@example.com,{Pick(random, Places)} {random.Next(1, 500)},{start.AddDays(random.Next(700)):yyyy-MM-dd}"));
            }
        }

        using var orders = new StreamWriter(Path.Combine(folder, "주문.csv"), append: false, cp949, 1 << 16);
        orders.WriteLine("주문번호,고객번호,주문일시,결제금액,배송예정일,배송완료일,주문상태");
        for (var i = 0; i < customers * 3; i++)
        {
            var at = start.AddSeconds(random.Next(1000 * 86400));
            var promised = at.Date.AddDays(random.Next(2, 6));
            var delivered = promised.AddDays(random.Next(100) switch { < 4 => 2, < 12 => 1, < 60 => 0, _ => -1 });
            orders.WriteLine(string.Create(CultureInfo.InvariantCulture, $"O{i:00000000},C{random.Next(customers):0000000},{at:yyyy-MM-dd HH:mm:ss},{random.Next(5, 200) * 500},{promised:yyyy-MM-dd},{delivered:yyyy-MM-dd},배송완료"));
        }
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
