using Dangol.Imports.Reading;
using Dangol.Orders;
using Shouldly;
using Xunit;
using EmailAddress = Dangol.Customers.EmailAddress;

namespace Dangol.Tests.Unit.Imports.Reading;

public sealed class WordsAndNumbersTests
{
    [Theory]
    [InlineData(" Hong@Naver.COM ", "hong@naver.com", true)]
    [InlineData("홍길동 <hong.gd+shop@naver.com>", "hong.gd+shop@naver.com", true)]
    [InlineData("mailto:a@b.kr", "a@b.kr", true)]
    [InlineData("kim@한국.kr", "kim@xn--3e0b707e.kr", true)]
    [InlineData("none@none.com", "none@none.com", false)]
    [InlineData("test@gmail.com", "test@gmail.com", false)]
    [InlineData("no-reply@shop.kr", "no-reply@shop.kr", false)]
    [InlineData("no@no.net", "no@no.net", false)]
    [InlineData("aaaa@naver.com", "aaaa@naver.com", false)]
    public void Addresses_are_brought_to_one_form(string text, string expected, bool mayBeKey)
    {
        Span<char> buffer = stackalloc char[EmailAddress.MaxLength];
        EmailAddress.TryNormalise(text, buffer, out var length).ShouldBeTrue();
        buffer[..length].ToString().ShouldBe(expected);
        EmailAddress.MayBeKey(buffer[..length]).ShouldBe(mayBeKey);
    }

    [Theory]
    [InlineData("hong")]
    [InlineData("hong@naver")]
    [InlineData("@naver.com")]
    [InlineData("hong@@naver.com")]
    [InlineData("hong@naver..com")]
    [InlineData(".hong@naver.com")]
    [InlineData("ho ng@naver.com")]
    [InlineData("hong@-naver.com")]
    [InlineData("hong@naver.123")]
    [InlineData("a@b.kr, c@d.kr")]
    public void What_is_no_address_is_refused(string text)
        => EmailAddress.TryNormalise(text, stackalloc char[EmailAddress.MaxLength], out _).ShouldBeFalse();

    [Theory]
    [InlineData("예", true)]
    [InlineData("Y", true)]
    [InlineData("TRUE", true)]
    [InlineData("수신동의", true)]
    [InlineData("O", true)]
    [InlineData("아니오", false)]
    [InlineData("n", false)]
    [InlineData("0", false)]
    [InlineData("미동의", false)]
    [InlineData("X", false)]
    public void Yes_and_no_are_read_in_the_words_of_files(string text, bool expected)
    {
        YesNo.TryParse(text, out var yes).ShouldBeTrue();
        yes.ShouldBe(expected);
        YesNo.TryParse("아마", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("900101-1234568", IdentityNumberKind.Resident, true)]
    [InlineData("9001011234568", IdentityNumberKind.Resident, true)]
    [InlineData("9001011234567", IdentityNumberKind.Resident, false)]
    [InlineData("210101-3123456", IdentityNumberKind.Resident, true)]
    [InlineData("900101-1******", IdentityNumberKind.Resident, true)]
    [InlineData("900101-5123450", IdentityNumberKind.Foreigner, true)]
    [InlineData("901301-1234568", IdentityNumberKind.None, false)]
    [InlineData("M12345678", IdentityNumberKind.Passport, false)]
    [InlineData("M123A4567", IdentityNumberKind.Passport, false)]
    [InlineData("11-12-345678-90", IdentityNumberKind.DriversLicence, false)]
    [InlineData("4111-1111-1111-1111", IdentityNumberKind.PaymentCard, false)]
    [InlineData("4111-1111-1111-1112", IdentityNumberKind.None, false)]
    [InlineData("123-45-67890", IdentityNumberKind.None, false)]
    [InlineData("8801234567893", IdentityNumberKind.Resident, false)]
    [InlineData("8809934567893", IdentityNumberKind.None, false)]
    public void Numbers_of_the_state_and_of_banks_are_recognised(string text, object kind, bool certain)
    {
        IdentityNumber.Recognise(text, out var sure).ShouldBe((IdentityNumberKind)kind);
        sure.ShouldBe(certain);
    }

    [Fact]
    public void A_resident_number_is_found_inside_a_sentence()
    {
        IdentityNumber.IndexOfResident("본인확인 900101-1234568 완료").ShouldBe(5);
        IdentityNumber.IndexOfResident("전화 010-1234-5678, 사업자 123-45-67890").ShouldBe(-1);
    }

    [Theory]
    [InlineData("결제완료", OrderStatus.Paid)]
    [InlineData("상품준비중", OrderStatus.Paid)]
    [InlineData("배송 준비중", OrderStatus.Paid)]
    [InlineData("배송중", OrderStatus.Shipped)]
    [InlineData("배송완료", OrderStatus.Delivered)]
    [InlineData("구매확정", OrderStatus.Delivered)]
    [InlineData("취소완료", OrderStatus.Cancelled)]
    [InlineData("반품완료", OrderStatus.Returned)]
    [InlineData("교환완료", OrderStatus.Other)]
    [InlineData("취소요청", OrderStatus.Other)]
    [InlineData("입금대기", OrderStatus.Placed)]
    [InlineData("delivered", OrderStatus.Delivered)]
    [InlineData("Shipped", OrderStatus.Shipped)]
    [InlineData("canceled", OrderStatus.Cancelled)]
    [InlineData("unavailable", OrderStatus.Other)]
    [InlineData("invoiced", OrderStatus.Paid)]
    [InlineData("processing", OrderStatus.Paid)]
    [InlineData("created", OrderStatus.Placed)]
    [InlineData("unfulfilled", OrderStatus.Paid)]
    public void Words_for_the_state_of_an_order_are_understood(string text, object expected)
        => OrderStatuses.Parse(text).ShouldBe((OrderStatus)expected);

    [Theory]
    [InlineData("4", ScoreScale.OneToFive, 4)]
    [InlineData("10", ScoreScale.OneToTen, 5)]
    [InlineData("0", ScoreScale.ZeroToTen, 1)]
    [InlineData("50", ScoreScale.ZeroToHundred, 3)]
    [InlineData("80%", ScoreScale.OneToFive, 4.2)]
    [InlineData("4/5", ScoreScale.OneToFive, 4)]
    [InlineData("★★★★☆", ScoreScale.Stars, 4)]
    [InlineData("매우 만족", ScoreScale.Words, 5)]
    [InlineData("불만족", ScoreScale.Words, 2)]
    [InlineData("만족", ScoreScale.Words, 4)]
    public void Every_scale_is_brought_to_one_to_five(string text, object scale, double expected)
    {
        Scores.TryParse(text, (ScoreScale)scale, out var score).ShouldBeTrue();
        score.ShouldBe(expected, 0.001);
    }
}
