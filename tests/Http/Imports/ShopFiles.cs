using System.Globalization;
using System.Text;

namespace Dangol.Tests.Http.Imports;

/// <summary>
/// A small Korean shop's files, made from a seed: people with duplicates (the same phone under two ids), orders with promised and delivered days, lines,
/// products, reviews. A second edition of the same shop has changed and further rows.
/// </summary>
internal sealed class ShopFiles(int seed, int customers = 40, int orders = 120)
{
    private static readonly string[] Families = ["김", "이", "박", "최", "정", "강", "조", "윤"];
    private static readonly string[] Given = ["민수", "서연", "도윤", "지우", "하은", "준서", "수아", "예준"];
    private static readonly string[] Cities = ["서울 마포구", "부산 해운대구", "대구 수성구", "인천 연수구"];
    private static readonly string[] Goods = ["쌀", "김치", "사과", "두부", "된장", "멸치"];

    /// <summary>Writes the files into a new folder below <paramref name="parent"/>; returns it.</summary>
    /// <param name="edition">0 is the first; each further one changes some rows and adds others.</param>
    public string Write(string parent, int edition = 0)
    {
        var folder = Path.Combine(parent, $"shop-{seed}-{edition}");
        Directory.CreateDirectory(folder);
        Save(folder, "고객.csv", "고객번호,이름,휴대폰,이메일,주소,가입일", Customers(edition));
        Save(folder, "상품.csv", "상품번호,상품명,카테고리,판매가", Goods.Select((name, i) => $"P{i + 1},{name},{(i % 2 == 0 ? "식료품" : "반찬")},{1000 * (i + 1)}"));
        Save(folder, "주문.csv", "주문번호,고객번호,주문일시,주문상태,배송예정일,배송완료일,배송비", Orders(edition));
        Save(folder, "주문상품.csv", "주문번호,상품번호,수량,판매단가", Lines(edition));
        Save(folder, "리뷰.csv", "리뷰번호,주문번호,평점,리뷰내용,작성일", Reviews(edition));
        return folder;
    }

    private IEnumerable<string> Customers(int edition)
    {
        for (var i = 0; i < customers + (edition * 10); i++)
        {
            var random = new Random(seed + (i * 31));
            var changed = edition > 0 && i % 7 == 0;
            var phone = i % 9 == 8 ? Phone(i - 3) : Phone(i);

            // In later editions some rows carry the e-mail of another: two people turn out to be one.
            var mail = edition > 0 && i % 13 == 5 ? $"user{i - 4}@naver.com" : i % 5 == 4 ? "" : $"user{i}@naver.com";
            yield return $"C{i + 1000},{Families[random.Next(8)]}{Given[random.Next(8)]},{phone},{mail},{(changed ? "제주 제주시" : Cities[random.Next(4)])} {i}로 {i + 1},2024-{(i % 12) + 1:00}-{(i % 27) + 1:00}";
        }
    }

    private IEnumerable<string> Orders(int edition)
    {
        for (var i = 0; i < orders + (edition * 20); i++)
        {
            var random = new Random(seed + (i * 17));
            var day = new DateOnly(2025, 1, 1).AddDays(i);
            var due = day.AddDays(2 + random.Next(3));
            var state = (i % 10) switch { 0 => "취소완료", 1 when edition == 0 => "배송중", 2 => "배송중", _ => "배송완료" };
            var delivered = state == "배송완료" ? due.AddDays(random.Next(-2, 3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
            var customer = i % 20 == 19 ? "" : $"C{1000 + random.Next(customers)}";
            yield return $"O{i + 5000},{customer},{day:yyyy-MM-dd} {random.Next(9, 20):00}:{random.Next(60):00}:{random.Next(60):00},{state},{due:yyyy-MM-dd},{delivered},{(i % 3 == 0 ? 3000 : 0)}";
        }
    }

    private IEnumerable<string> Lines(int edition)
    {
        for (var i = 0; i < orders + (edition * 20); i++)
        {
            for (var line = 0; line < 1 + (i % 3) + (edition > 0 && i % 11 == 0 ? 1 : 0); line++)
            {
                // Now and then the same line twice: two of the same thing, rung up one after the other.
                var product = line == 2 ? 1 : ((i + line) % 6) + 1;
                yield return $"O{i + 5000},P{product},{1 + (i % 2)},{1000 * product}";
            }
        }
    }

    private IEnumerable<string> Reviews(int edition)
    {
        for (var i = 0; i < orders; i += 4)
        {
            yield return $"R{i + 9000},O{i + 5000},{1 + (i % 5)},\"{(edition > 0 && i % 12 == 0 ? "다시 생각해 보니 좋았어요" : "잘 먹었습니다, 또 올게요")}\",{new DateOnly(2025, 1, 10).AddDays(i):yyyy-MM-dd}";
        }
    }

    private static string Phone(int i) => $"010-{2000 + (i * 37 % 7999):0000}-{1000 + (i * 53 % 8999):0000}";

    private static void Save(string folder, string name, string header, IEnumerable<string> rows)
        => File.WriteAllText(Path.Combine(folder, name), header + "\r\n" + string.Concat(rows.Select(row => row + "\r\n")), new UTF8Encoding(false));
}
