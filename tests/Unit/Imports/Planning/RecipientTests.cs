using Dangol.Imports.Planning;
using Dangol.Tests.Unit.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Planning;

/// <summary>Who bought and who receives stand in one row of a shop system's export; only the first is the customer.</summary>
public sealed class RecipientTests : IDisposable
{
    private readonly TempFolder folder = new();

    private Shops Shop => field ??= new Shops(folder);

    [Fact]
    public void In_a_smart_store_export_the_place_and_the_message_are_the_delivery_s()
    {
        var file = Plan("스마트스토어_주문조회.csv", "상품주문번호", "주문번호", "판매처", "구매자명", "구매자연락처", "수취인명", "수취인연락처1", "수취인연락처2", "통합배송지", "기본배송지", "우편번호", "배송메세지", "상품명", "수량", "상품가격", "결제일", "주문상태");
        var fields = Shops.Fields(file);
        (fields["Customer.Name"], fields["Customer.Phone"]).ShouldBe(("구매자명", "구매자연락처"));
        (fields["Order.RecipientName"], fields["Order.RecipientPhone"], fields["Order.RecipientAddress"]).ShouldBe(("수취인명", "수취인연락처1", "통합배송지"));
        fields["Order.Channel"].ShouldBe("판매처");
        ShouldNotBeOfTheCustomer(file, "우편번호", "배송메세지", "수취인명", "수취인연락처1", "수취인연락처2", "통합배송지", "기본배송지", "판매처");
        file.Unused.Select(unused => unused.Column).ShouldContain("배송메세지");
    }

    [Fact]
    public void In_a_coupang_export_too()
    {
        var file = Plan("DeliveryList.csv", "주문번호", "주문일", "등록상품명", "구매수(수량)", "결제액", "구매자", "구매자전화번호", "수취인이름", "수취인전화번호", "우편번호", "수취인 주소", "배송메세지", "주문자 추가메시지");
        var fields = Shops.Fields(file);
        (fields["Customer.Name"], fields["Customer.Phone"]).ShouldBe(("구매자", "구매자전화번호"));
        (fields["Order.RecipientName"], fields["Order.RecipientPhone"], fields["Order.RecipientAddress"]).ShouldBe(("수취인이름", "수취인전화번호", "수취인 주소"));
        ShouldNotBeOfTheCustomer(file, "우편번호", "배송메세지", "주문자 추가메시지", "수취인 주소");
    }

    [Fact]
    public void In_a_cafe24_export_the_orderer_keeps_an_address_of_their_own()
    {
        var file = Plan("카페24_주문.csv", "주문번호", "주문일시", "쇼핑몰", "주문자명", "주문자 휴대전화", "주문자 이메일", "주문자 우편번호", "주문자 주소", "수령인", "수령인 휴대전화", "수령인 우편번호", "수령인 주소", "배송메시지", "상품명", "수량", "판매가", "고객메모");
        var fields = Shops.Fields(file);
        (fields["Customer.Name"], fields["Customer.Phone"], fields["Customer.PostalCode"], fields["Customer.Address"]).ShouldBe(("주문자명", "주문자 휴대전화", "주문자 우편번호", "주문자 주소"));
        (fields["Order.RecipientName"], fields["Order.RecipientPhone"], fields["Order.RecipientAddress"]).ShouldBe(("수령인", "수령인 휴대전화", "수령인 주소"));
        fields["Order.Channel"].ShouldBe("쇼핑몰");
        fields["Customer.Memo"].ShouldBe("고객메모");
        ShouldNotBeOfTheCustomer(file, "수령인", "수령인 휴대전화", "수령인 우편번호", "수령인 주소", "배송메시지", "쇼핑몰");
    }

    [Theory]
    [InlineData("배송메시지")]
    [InlineData("배송메세지")]
    [InlineData("배송메모")]
    [InlineData("배송시 요청사항")]
    [InlineData("배송 요청사항")]
    [InlineData("배송시 유의사항")]
    [InlineData("택배 메모")]
    [InlineData("주문시 남기는 글")]
    [InlineData("주문메모")]
    [InlineData("요청사항")]
    [InlineData("비고")]
    [InlineData("메모")]
    [InlineData("특이사항")]
    [InlineData("전달사항")]
    [InlineData("delivery message")]
    [InlineData("Delivery Note")]
    [InlineData("shipping notes")]
    [InlineData("order memo")]
    [InlineData("Remarks")]
    public void What_was_said_with_an_order_is_no_memo_about_the_customer(string message)
    {
        foreach (var (name, people) in new (string, string[])[] { ("주문.csv", ["고객명", "휴대폰"]), ("주문목록.csv", ["구매자명", "구매자연락처", "수령자", "수령자 연락처", "수령자 주소"]) })
        {
            var file = Plan(name, ["주문번호", "주문일시", .. people, "상품명", "수량", "결제금액", message]);
            ShouldNotBeOfTheCustomer(file, message);
            file.Records.SelectMany(record => record.Fields).ShouldNotContain(field => field.Columns.Contains(message), message);
        }
    }

    [Theory]
    [InlineData("메모")]
    [InlineData("비고")]
    [InlineData("고객메모")]
    [InlineData("특이사항")]
    public void In_a_list_of_customers_a_memo_is_about_them(string memo)
        => Shops.Fields(Plan("고객.csv", "고객번호", "고객명", "휴대폰", memo))["Customer.Memo"].ShouldBe(memo);

    [Theory]
    [InlineData("받는분", "받는분 전화번호", "받는분 주소")]
    [InlineData("받는 사람", "받는 사람 연락처", "배송지 주소")]
    [InlineData("수령자명", "수령자 휴대폰", "수령자 주소")]
    [InlineData("수하인명", "수하인 연락처", "배송지")]
    [InlineData("받으실 분", "받으실 분 전화", "받으실 곳")]
    [InlineData("수신인", "수신인 연락처", "수신인 주소")]
    [InlineData("Recipient Name", "Recipient Phone", "Shipping Address")]
    [InlineData("Ship To Name", "Ship To Phone", "Ship To Address")]
    public void Who_only_receives_is_nobody_s_customer(string name, string phone, string address)
    {
        var file = Plan("주문.csv", "주문번호", "주문일시", "상품명", "수량", "결제금액", name, phone, address, "우편번호");
        var fields = Shops.Fields(file);
        (fields["Order.RecipientName"], fields["Order.RecipientPhone"], fields["Order.RecipientAddress"]).ShouldBe((name, phone, address));
        file.Record(RecordKind.Customer).ShouldBeNull();
    }

    [Fact]
    public void A_telephone_that_does_not_say_whose_is_that_of_the_person_named()
    {
        var received = Shops.Fields(Plan("택배접수.csv", "주문번호", "주문일시", "상품명", "수량", "결제금액", "수취인", "연락처", "주소", "우편번호"));
        (received["Order.RecipientName"], received["Order.RecipientPhone"], received["Order.RecipientAddress"]).ShouldBe(("수취인", "연락처", "주소"));
        received.Keys.ShouldNotContain(key => key.StartsWith("Customer.", StringComparison.Ordinal));

        var bought = Shops.Fields(Plan("주문.csv", "주문번호", "주문일시", "상품명", "수량", "결제금액", "이름", "연락처", "수취인", "배송지"));
        (bought["Customer.Name"], bought["Customer.Phone"], bought["Order.RecipientName"], bought["Order.RecipientAddress"]).ShouldBe(("이름", "연락처", "수취인", "배송지"));
    }

    [Fact]
    public void Without_a_recipient_the_address_is_the_customer_s()
    {
        var fields = Shops.Fields(Plan("주문.csv", "주문번호", "주문일시", "상품명", "수량", "결제금액", "이름", "연락처", "주소", "우편번호"));
        (fields["Customer.Name"], fields["Customer.Phone"], fields["Customer.Address"], fields["Customer.PostalCode"]).ShouldBe(("이름", "연락처", "주소", "우편번호"));
    }

    [Theory]
    [InlineData("판매처")]
    [InlineData("판매처명")]
    [InlineData("쇼핑몰명")]
    [InlineData("판매 사이트")]
    [InlineData("판매채널명")]
    public void Where_it_was_sold_is_the_order_s_channel_and_no_name_of_a_customer(string channel)
    {
        var fields = Shops.Fields(Plan("주문.csv", "주문번호", "주문일시", channel, "상품명", "수량", "결제금액", "구매자 연락처"));
        fields["Order.Channel"].ShouldBe(channel);
        fields.ShouldNotContainKey("Customer.Name");
    }

    [Fact]
    public void In_a_list_of_customers_where_they_bought_is_a_field_of_its_own()
    {
        var file = Plan("고객.csv", "고객번호", "휴대폰", "판매처명");
        Shops.Fields(file).ShouldNotContainKey("Customer.Name");
        file.Records.Single().Fields.Single(field => field.Field == Field.Custom).CustomName.ShouldBe("판매처명");
    }

    private static void ShouldNotBeOfTheCustomer(PlannedFile file, params string[] columns)
        => (file.Record(RecordKind.Customer)?.Fields ?? []).SelectMany(field => field.Columns).Intersect(columns).ShouldBeEmpty();

    private PlannedFile Plan(string name, params string[] headers)
    {
        using var own = new TempFolder();
        var rows = Enumerable.Range(0, 120).Select(row => headers.Select(header => Value(header, row)).ToArray()).ToList();
        return new Shops(own).Write(name, string.Join(',', headers), rows).Suggest().Files.Single();
    }

    // The buyer comes back now and then; whoever receives differs.
    private object? Value(string header, int row)
    {
        bool Says(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (header.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        var time = new DateTime(2025, 1, 1).AddHours(row * 7);
        return Says("메시지", "메세지", "메모", "요청", "유의", "남기는", "비고", "특이", "전달", "message", "note", "memo", "remark") ? Shop.One("", "문 앞에 놓아주세요", "경비실에 맡겨 주세요", "부재시 전화 바랍니다")
            : Says("상품주문번호") ? $"{20250000000 + row}"
            : Says("주문번호", "고객번호") ? $"A{10000 + row}"
            : Says("판매처", "쇼핑몰", "사이트", "채널") ? Shop.One("스마트스토어", "쿠팡", "11번가", "자사몰")
            : Says("이메일") ? Shop.Email(row % 40)
            : Says("우편번호") ? Shop.Postal()
            : Says("연락처", "전화", "휴대폰", "phone") ? Shop.Phone(Says("구매자", "주문자") ? row % 40 : row)
            : Says("주소", "배송지", "address", "곳") ? Shop.Address()
            : Says("일시", "주문일", "결제일") ? $"{time:yyyy-MM-dd HH:mm:ss}"
            : Says("상품명") ? Shop.Good(row)
            : Says("수량") ? 1 + (row % 3)
            : Says("금액", "가격", "판매가", "결제액") ? Shop.Price(row)
            : Says("상태") ? Shop.One("배송중", "배송완료", "취소완료")
            : Shop.Name();
    }

    public void Dispose() => folder.Dispose();
}
