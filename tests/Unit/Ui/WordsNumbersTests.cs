using Shouldly;
using Xunit;
using static Dangol.Tests.Unit.Ui.Readers;

namespace Dangol.Tests.Unit.Ui;

public sealed class WordsNumbersTests
{
    [Theory]
    [InlineData(1_234_567_00, "KRW", "1,234,567원", "₩1,234,567")]
    [InlineData(12_34, "USD", "$12.34", "$12.34")]
    [InlineData(12_00, "USD", "$12.00", "$12.00")]
    [InlineData(-5_000_00, "KRW", "−5,000원", "−₩5,000")]
    [InlineData(89_90, "BRL", "R$89.90", "R$89.90")]
    [InlineData(50, "XXX", "0.50", "0.50")]
    [InlineData(99_95, "CHF", "99.95 CHF", "99.95 CHF")]
    [InlineData(0, "KRW", "0원", "₩0")]
    public void Money_is_written_as_its_currency_is(long hundredths, string currency, string ko, string en)
    {
        Korean.Money(hundredths, currency).ShouldBe(ko);
        English.Money(hundredths, currency).ShouldBe(en);
    }

    [Fact]
    public void The_largest_and_smallest_amounts_can_be_written()
    {
        Korean.Money(long.MaxValue, "XXX").ShouldBe("92,233,720,368,547,758.07");
        Korean.Money(long.MinValue, "XXX").ShouldBe("−92,233,720,368,547,758.08");
    }

    [Fact]
    public void Percentages_keep_their_places_so_that_columns_line_up()
    {
        Korean.Percent(0.634).ShouldBe("63.4%");
        Korean.Percent(0.6).ShouldBe("60.0%");
        Korean.Percent(0.635, 0).ShouldBe("64%");
    }

    [Theory]
    [InlineData("+821012345678", "010-1234-5678")]
    [InlineData("+82212345678", "02-1234-5678")]
    [InlineData("+8223456789", "02-345-6789")]
    [InlineData("+82315551234", "031-555-1234")]
    [InlineData("+827012345678", "070-1234-5678")]
    [InlineData("+8250612345678", "0506-1234-5678")]
    [InlineData("+8215881234", "1588-1234")]
    [InlineData("+14155550100", "+1 415-555-0100")]
    [InlineData("+442079460000", "+442079460000")]
    public void A_phone_number_is_grouped_as_people_dial_it(string e164, string expected) => Korean.Phone(e164).ShouldBe(expected);

    [Fact]
    public void A_reader_of_English_gets_the_country_code() => English.Phone("+821012345678").ShouldBe("+82 10-1234-5678");
}
