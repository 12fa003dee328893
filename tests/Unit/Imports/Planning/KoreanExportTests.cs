using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Orders;
using Dangol.Tests.Unit.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Planning;

public sealed class KoreanExportTests : IDisposable
{
    private readonly TempFolder folder = new();

    private Shops Shop => field ??= new Shops(folder);

    [Fact]
    public void A_smart_store_export_holds_lines_orders_customers_and_products_in_one_row()
    {
        var rows = Enumerable.Range(0, 200).SelectMany(order => Enumerable.Range(0, 1 + (order % 3)).Select(line =>
        {
            var time = new DateTime(2024, 1, 1).AddHours(order * 5);
            var done = order % 4 == 0;
            return new object?[]
            {
                $"2024{order:00000000}{line:0000}", $"2024{order:000000000000}", "택배", Shop.One("CJ대한통운", "우체국택배"), $"{600000000000 + order}", $"{time.AddDays(1):yyyy-MM-dd HH:mm:ss}",
                Shop.Name(), $"id{order % 60}", Shop.Name(), done ? "배송완료" : Shop.One("발송대기", "배송중", "취소완료"), $"{time:yyyy-MM-dd HH:mm:ss}", $"10{order % 7:00}", Shop.Good(order), $"P{order % 7:000}",
                1 + line, Shop.Price(order), Shop.Price(order) * (1 + line), $"{time.AddHours(1):yyyy-MM-dd HH:mm:ss}", $"{time.AddDays(2):yyyy-MM-dd} 23:59:59", Shop.Phone(order % 60),
                $"0504-{1000 + order}-{2000 + order}", Shop.Address(), Shop.Postal(), "문 앞에 놓아주세요", done ? $"{time.AddDays(3):yyyy-MM-dd HH:mm:ss}" : "",
            };
        })).ToList();
        Shop.Write("스마트스토어_전체주문.csv", "상품주문번호,주문번호,배송방법,택배사,송장번호,발송일,구매자명,구매자ID,수취인명,주문상태,결제일,상품번호,상품명,판매자 상품코드,수량,상품가격,상품별 총 주문금액,발주확인일,발송기한,구매자연락처,수취인연락처1,배송지,우편번호,배송메세지,배송완료일", rows);
        var file = Shop.Suggest().Files.Single();
        file.Records.Select(record => record.Kind).ShouldBe([RecordKind.OrderLine, RecordKind.Order, RecordKind.Customer, RecordKind.Product]);
        var fields = Shops.Fields(file);
        fields["OrderLine.Key"].ShouldBe("상품주문번호");
        fields["OrderLine.OrderRef"].ShouldBe("주문번호");
        fields["OrderLine.ShipBy"].ShouldBe("발송기한");
        fields["OrderLine.Amount"].ShouldBe("상품별 총 주문금액");
        fields["OrderLine.UnitPrice"].ShouldBe("상품가격");
        fields["Order.OrderedAt"].ShouldBe("결제일");
        fields["Order.DeliveredAt"].ShouldBe("배송완료일");
        fields["Order.ShippedAt"].ShouldBe("발송일");
        fields["Order.RecipientPhone"].ShouldBe("수취인연락처1");
        fields["Order.RecipientAddress"].ShouldBe("배송지");
        fields["Customer.Key"].ShouldBe("구매자ID");
        fields["Customer.Phone"].ShouldBe("구매자연락처");
        fields.ShouldNotContainKey("Customer.Memo");
        fields.ShouldNotContainKey("OrderLine.Seller");
    }

    [Fact]
    public void A_cafe24_export_in_CP949_gives_the_total_to_the_order_and_the_price_to_the_line()
    {
        var rows = Enumerable.Range(0, 200).SelectMany(order => Enumerable.Range(1, 1 + (order % 2)).Select(line =>
        {
            var time = new DateTime(2024, 1, 1).AddHours(order * 7);
            return new object?[]
            {
                $"{time:yyyyMMdd}-{order:0000000}", $"{time:yyyyMMdd}-{order:0000000}-{line:00}", $"{time:yyyy-MM-dd HH:mm:ss}", Shop.Name(), Shop.Phone(order % 50), Shop.Email(order % 50), Shop.Name(),
                Shop.Phone(order), Shop.Postal(), Shop.Address(), $"P{order % 7}", Shop.Good(order), 1 + (order % 3), Shop.Price(order), 40000 + (order * 100), 2500, Shop.One("카드", "무통장입금", "네이버페이"),
                $"{time.AddMinutes(3):yyyy-MM-dd HH:mm:ss}", Shop.One("배송준비중", "배송중", "배송완료"), "",
            };
        }));
        Shop.Write("orders.csv", "주문번호,품목별 주문번호,주문일시,주문자명,주문자 휴대전화,주문자 이메일,수령인,수령인 휴대전화,수령인 우편번호,수령인 전체주소,상품코드,상품명,수량,판매가,총 결제금액,배송비,결제수단,결제일시(입금확인일),주문상태,배송메시지", rows, encoding: TempFolder.Korean);
        var file = Shop.Suggest().Files.Single();
        var fields = Shops.Fields(file);
        fields["Order.Total"].ShouldBe("총 결제금액");
        fields["OrderLine.UnitPrice"].ShouldBe("판매가");
        fields["OrderLine.Key"].ShouldBe("품목별 주문번호");
        fields["Order.OrderedAt"].ShouldBe("주문일시");
        fields["Order.RecipientName"].ShouldBe("수령인");
        fields["Customer.Key"].ShouldBe("주문자 이메일+주문자 휴대전화+주문자명");
        fields["Payment.Method"].ShouldBe("결제수단");
        fields["Payment.Amount"].ShouldBe("총 결제금액");
    }

    [Fact]
    public void A_till_whose_receipt_numbers_begin_anew_each_day_is_keyed_by_day_and_till()
    {
        var rows = Enumerable.Range(0, 40).SelectMany(day => Enumerable.Range(1, 20).SelectMany(receipt => Enumerable.Range(0, 1 + (receipt % 2)).Select(line => new object?[]
        {
            $"{new DateTime(2024, 3, 1).AddDays(day):yyyy-MM-dd}", $"{9 + (receipt / 3):00}:{receipt * 2 % 60:00}", $"{receipt:0000}", $"0{1 + (receipt % 2)}", $"A{receipt % 7}", Shop.Good(receipt),
            $"{Shop.Price(receipt):N0}", 1 + line, $"{Shop.Price(receipt) * (1 + line):N0}", Shop.One("카드", "현금"), receipt % 3 == 0 ? $"M{receipt:000}" : "", receipt == 19 ? "취소" : "정상",
        }))).Append(["합계", "", "", "", "", "", "", "", "9,999,999", "", "", ""]).ToList();
        Shop.Write("매출내역.csv", "매출 상세 내역\n조회기간: 2024-03-01 ~\n\n판매일자,판매시간,영수증번호,포스번호,상품코드,상품명,단가,수량,판매금액,결제수단,회원번호,구분", rows, encoding: TempFolder.Korean);
        var plan = Shop.Suggest();
        var fields = Shops.Fields(plan.Files.Single());
        fields["Order.Key"].ShouldBe("영수증번호+판매일자+포스번호");
        fields["Order.OrderedAt"].ShouldBe("판매일자+판매시간");
        fields["Order.Status"].ShouldBe("구분");
        fields["Customer.Key"].ShouldBe("회원번호");

        using var table = ImportFiles.Open(folder.Root).Tables.Single().Open();
        var mapper = new RowMapper(plan.Files.Single(), table.Columns);
        var (taken, rejected, cancelled, named) = (0, 0, 0, 0);
        while (table.Read())
        {
            if (!mapper.Map(table))
            {
                rejected++;
                mapper.Faults.Single().Reason.Korean.ShouldContain("합계");
                continue;
            }

            taken++;
            cancelled += mapper.Records[1].Status == OrderStatus.Cancelled ? 1 : 0;
            named += mapper.Records[2].IsPresent ? 1 : 0;
            mapper.Records[1].Moment(Field.OrderedAt)!.Value.HasTime.ShouldBeTrue();
        }

        (taken, rejected).ShouldBe((rows.Count - 1, 1));
        cancelled.ShouldBe(40 * 2);
        named.ShouldBe(40 * 9);
    }

    [Fact]
    public void A_coupang_list_is_not_keyed_by_its_row_numbers()
    {
        var rows = Enumerable.Range(1, 200).Select(i =>
        {
            var time = new DateTime(2024, 1, 1).AddHours(i * 9);
            return new object?[]
            {
                i, 3_000_000_000 + (i * 7), 12_000_000_000_000 + (i * 31), $"{time.AddDays(1):yyyy-MM-dd}", $"{time.AddDays(1):yyyy-MM-dd}", $"{time:yyyy-MM-dd HH:mm}", Shop.Good(i), $"{70000 + (i % 7)}", $"P{i % 7}",
                Shop.Price(i), 0, 1 + (i % 3), Shop.Price(i), Shop.Name(), Shop.Phone(i), Shop.Name(), $"0503-{1000 + i}-{3000 + i}", Shop.Postal(), Shop.Address(), $"{time.AddDays(2):yyyy-MM-dd HH:mm:ss}", $"P{120000000000 + i}",
            };
        });
        Shop.Write("DeliveryList.csv", "번호,묶음배송번호,주문번호,주문시 출고예정일,출고일(발송일),주문일,등록상품명,옵션ID,업체상품코드,결제액,배송비,구매수(수량),옵션판매가(판매단가),구매자,구매자전화번호,수취인이름,수취인전화번호,우편번호,수취인 주소,배송완료일,개인통관번호(PCCC)", rows);
        var file = Shop.Suggest().Files.Single();
        var fields = Shops.Fields(file);
        fields["Order.Key"].ShouldBe("주문번호");
        fields["OrderLine.ShipBy"].ShouldBe("주문시 출고예정일");
        fields["OrderLine.Quantity"].ShouldBe("구매수(수량)");
        fields["Customer.Key"].ShouldBe("구매자전화번호+구매자");
        file.Unused.Single(unused => unused.Column == "번호").Because.ShouldBe(Unuse.Repeats);
        file.Unused.Single(unused => unused.Column == "개인통관번호(PCCC)").Because.ShouldBe(Unuse.Identity);
    }

    [Fact]
    public void Reservations_promise_their_time()
    {
        var rows = Enumerable.Range(0, 120).Select(i =>
        {
            var visit = new DateTime(2024, 3, 1).AddHours(i * 5);
            return new object?[]
            {
                $"R{i:00000}", Shop.Name(), Shop.Phone(i), $"{visit:yyyy. M. d.} {(visit.Hour < 12 ? "오전" : "오후")} {(visit.Hour + 11) % 12 + 1}:00", Shop.One("커트", "펌", "염색"), Shop.One("김실장", "이원장"),
                Shop.One("예약확정", "방문완료", "취소", "노쇼"), $"{2 + (i % 9)}만원", $"{visit.AddDays(-3):yyyy-MM-dd HH:mm}",
            };
        });
        Shop.Write("예약목록.csv", "예약번호,예약자명,연락처,예약일시,시술,담당자,상태,금액,신청일시", rows);
        var file = Shop.Suggest().Files.Single();
        var fields = Shops.Fields(file);
        fields["Order.Key"].ShouldBe("예약번호");
        using var table = ImportFiles.Open(folder.Root).Tables.Single().Open();
        var mapper = new RowMapper(file, table.Columns);
        while (table.Read())
        {
            mapper.Map(table).ShouldBeTrue();
            var booking = mapper.Records.Single(record => record.Kind == RecordKind.Order);
            booking.Has(Field.DeliveredAt).ShouldBe(booking.Status == OrderStatus.Delivered);
        }

        fields["Order.PromisedAt"].ShouldBe("예약일시");
        fields["Order.OrderedAt"].ShouldBe("신청일시");
        fields["Order.Status"].ShouldBe("상태");
        fields["Customer.Name"].ShouldBe("예약자명");
        fields["OrderLine.ProductName"].ShouldBe("시술");
    }

    public void Dispose() => folder.Dispose();
}
