using Dangol.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Reading;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("1,234원", 123400, "KRW")]
    [InlineData("₩1,234", 123400, "KRW")]
    [InlineData("1,234,567", 123456700, null)]
    [InlineData("(1,234)", -123400, null)]
    [InlineData("-1,234", -123400, null)]
    [InlineData("△1,234", -123400, null)]
    [InlineData("1,234-", -123400, null)]
    [InlineData("12만원", 12000000, "KRW")]
    [InlineData("1만 2천원", 1200000, "KRW")]
    [InlineData("1.5만", 1500000, null)]
    [InlineData("1억2천만원", 12000000000, "KRW")]
    [InlineData("3,500만원", 3500000000, "KRW")]
    [InlineData("$1,234.50", 123450, "USD")]
    [InlineData("R$ 99.90", 9990, "BRL")]
    [InlineData("US$5", 500, "USD")]
    [InlineData("£12", 1200, "GBP")]
    [InlineData("¥1,200", 120000, "JPY")]
    [InlineData("10.00 EUR", 1000, "EUR")]
    [InlineData("USD 10", 1000, "USD")]
    [InlineData("1 234.5", 123450, null)]
    [InlineData("0.125", 13, null)]
    [InlineData("-0.125", -13, null)]
    [InlineData(".5", 50, null)]
    public void Money_is_read_as_hundredths(string text, long hundredths, string? currency)
    {
        Amounts.TryMoney(text, '.', out var value, out var named).ShouldBeTrue();
        (value, named).ShouldBe((hundredths, currency));
    }

    [Theory]
    [InlineData("1.234,56", 123456)]
    [InlineData("1.234", 123400)]
    [InlineData("12,5 €", 1250)]
    [InlineData("1.234.567", 123456700)]
    public void In_a_column_with_decimal_commas_the_point_groups(string text, long hundredths)
    {
        Amounts.TryMoney(text, ',', out var value, out _).ShouldBeTrue();
        value.ShouldBe(hundredths);
    }

    [Theory]
    [InlineData("1,23", '.')]
    [InlineData("12.34.5", '.')]
    [InlineData("1.23", ',')]
    [InlineData("abc", '.')]
    [InlineData("원", '.')]
    [InlineData("", '.')]
    [InlineData("12%", '.')]
    [InlineData("2024-03-05", '.')]
    [InlineData("99999999999999999999", '.')]
    public void What_is_no_amount_is_refused(string text, char mark) => Amounts.TryMoney(text, mark, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("3", 3000)]
    [InlineData("1.5", 1500)]
    [InlineData("3개", 3000)]
    [InlineData("2 EA", 2000)]
    [InlineData("-12", -12000)]
    public void Quantities_are_read_as_thousandths(string text, long thousandths)
    {
        Amounts.TryQuantity(text, '.', out var value).ShouldBeTrue();
        value.ShouldBe(thousandths);
    }

    [Theory]
    [InlineData("1,234.5", MarkEvidence.PointDecimal)]
    [InlineData("12.5", MarkEvidence.PointDecimal)]
    [InlineData("1,234,567", MarkEvidence.PointDecimal)]
    [InlineData("1.234,5", MarkEvidence.CommaDecimal)]
    [InlineData("12,5", MarkEvidence.CommaDecimal)]
    [InlineData("1,234", MarkEvidence.LoneComma)]
    [InlineData("1.234", MarkEvidence.LonePoint)]
    [InlineData("0.234", MarkEvidence.PointDecimal)]
    [InlineData("1234", MarkEvidence.None)]
    public void Each_number_tells_what_it_can_about_the_decimal_mark(string text, object expected)
    {
        AmountScan.TryScan(text, '\0', out var amount).ShouldBeTrue();
        amount.Marks.ShouldBe((MarkEvidence)expected);
    }
}
