using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>온라인주문.csv from the web shop.</summary>
internal static class OnlineOrdersFile
{
    private static readonly string[] Ways = ["신용카드", "신용카드", "간편결제", "간편결제", "간편결제", "계좌이체", "무통장입금"];

    public static void Write(Story story, Stream stream)
    {
        using var csv = new CsvFile(stream, Formats.Utf8WithBom,
            "주문번호", "주문일시", "주문상태", "구매자명", "구매자연락처", "구매자이메일", "회원번호", "받는분", "배송지", "배송방법",
            "배송예정일", "배송완료일시", "상품금액", "배송비", "할인금액", "총결제금액", "결제수단", "배송시요청");
        foreach (var order in story.Orders.Where(o => o.Online))
        {
            var dice = order.Buyer!.Dice.Fork(5000 + order.Buyer.Orders.IndexOf(order));
            var card = order.Card!;
            var sentAway = order.ShipTo != order.Buyer.Home;
            var (fee, discount) = (Fee(order), dice.Chance(0.09) ? order.Goods / 20 / 100 * 100 : 0);
            csv.Row(
                order.Number, Formats.Second(order.PlacedAt), Status(order, story.Time.Today), card.Name, card.Phone, card.Email, order.SignedIn?.Number,
                sentAway ? Names.Surname(dice) + Names.Given(dice, (Sex)dice.Between(0, 1), dice.Between(1950, 1992)) : card.Name,
                order.ShipTo!.Text, order.ShipTo.Town.Reach == Reach.Near ? "매장배송" : "택배",
                Formats.Web(order.PromisedOn), Formats.Minute(order.DoneAt),
                Formats.Plain(order.Goods), Formats.Plain(fee), Formats.Plain(discount), Formats.Plain(order.Goods + fee - discount),
                dice.Pick(Ways), Message(order, sentAway, dice));
        }
    }

    private static string Status(Order order, LocalDate today)
    {
        if (order.Cancelled)
        {
            return "취소완료";
        }

        if (order.DoneAt is { } done)
        {
            return done.Date < today.PlusDays(-8) ? "구매확정" : "배송완료";
        }

        var heldUp = order.Mishap is Mishap.ForgottenHere or Mishap.WorkshopSlow or Mishap.Steamer;
        return order.ShipsOn < today && !heldUp ? "배송중"
            : order.PlacedAt.Date >= today.PlusDays(-1) ? "결제완료" : "상품준비중";
    }

    private static int Fee(Order order) => order.ShipTo!.Town.Reach switch
    {
        Reach.Near => order.Goods >= 30_000 ? 0 : 3_000,
        Reach.Island => order.Goods >= 50_000 ? 3_000 : 7_000,
        _ => order.Goods >= 50_000 ? 0 : 4_000,
    };

    private static string? Message(Order order, bool sentAway, Dice dice) => !dice.Chance(0.62) ? null
        : order.DayChosen && dice.Chance(0.5) ? dice.Pick([$"{order.PromisedOn!.Value.Day}일에 꼭 받게 부탁드려요", "날짜 꼭 지켜 주세요", "행사에 쓸 거라 늦으면 안 돼요"])
        : sentAway && dice.Chance(0.45) ? dice.Pick(["선물이에요. 가격표 빼 주세요", "선물 포장 부탁드립니다", "배송 전에 받는 분께 연락 부탁드려요", "보내는 사람 이름 적어 주세요"])
        : dice.Pick(["문 앞에 놓아 주세요", "부재 시 문 앞에 놓아 주세요", "경비실에 맡겨 주세요", "배송 전에 연락 주세요", "벨 누르지 말아 주세요. 아기가 자요", "공동현관 앞에서 전화 주세요", "택배함에 넣어 주세요", "직접 받을게요", "문 앞", "오전에 부탁드려요"]);
}
