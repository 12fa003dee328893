using Dangol.Imports.Planning;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Planning;

public sealed class HeaderWordsTests
{
    [Theory]
    [InlineData("customer_unique_id", "Customer Id Unique")]
    [InlineData("customerUniqueId", "Customer Id Unique")]
    [InlineData("Customer Unique ID", "Customer Id Unique")]
    [InlineData("order_delivered_carrier_date", "Order Date Carrier Delivered")]
    [InlineData("order_estimated_delivery_date", "Order Date Delivery Estimated")]
    [InlineData("shipping_limit_date", "Shipped Deadline")]
    [InlineData("InvoiceDate", "Order Date")]
    [InlineData("orderdate", "Order Date")]
    [InlineData("zipCode", "Postal")]
    [InlineData("E-mail", "Email")]
    [InlineData("구매자연락처", "Customer Phone")]
    [InlineData("구매자 연락처", "Customer Phone")]
    [InlineData("상품주문번호", "Line Id")]
    [InlineData("주문번호", "Order Id")]
    [InlineData("발송기한", "Shipped Deadline")]
    [InlineData("배송완료일", "Date Delivered")]
    [InlineData("배송예정일", "Date Delivery Estimated")]
    [InlineData("마케팅 수신동의 여부", "Flag Consent Marketing")]
    [InlineData("총 결제금액(원)", "Payment Total Amount")]
    [InlineData("Kundennummer", "Customer Id")]
    [InlineData("Bestelldatum", "Order Date")]
    [InlineData("注文番号", "Order Id")]
    [InlineData("data_do_pedido", "Order Date")]
    public void A_header_says_the_same_in_every_spelling(string header, string concepts)
    {
        var meaning = HeaderWords.Read(header);
        meaning.Concepts.ShouldBe(Concepts.Parse(concepts));
        meaning.IsWhole.ShouldBeTrue();
    }

    [Theory]
    [InlineData("김철수")]
    [InlineData("서울특별시 마포구 월드컵로 12")]
    [InlineData("hong@naver.com")]
    [InlineData("WHITE HANGING HEART")]
    [InlineData("x17")]
    public void Values_are_not_taken_for_headers(string value) => HeaderWords.Read(value).IsWhole.ShouldBeFalse();

    [Fact]
    public void The_last_owner_is_what_a_name_is_about()
    {
        HeaderWords.Read("olist_order_payments_dataset").Head.ShouldBe(Concepts.Parse("Payment"));
        HeaderWords.Read("phone2").Number.ShouldBe(2);
    }
}
