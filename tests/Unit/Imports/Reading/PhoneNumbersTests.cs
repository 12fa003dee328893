using Dangol.Customers;
using Dangol.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Reading;

public sealed class PhoneNumbersTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("010-2345-6789", "+821023456789", PhoneKind.Mobile)]
    [InlineData("010 2345 6789", "+821023456789", PhoneKind.Mobile)]
    [InlineData("01023456789", "+821023456789", PhoneKind.Mobile)]
    [InlineData("1023456789", "+821023456789", PhoneKind.Mobile)]
    [InlineData("+82 (0)10-2345-6789", "+821023456789", PhoneKind.Mobile)]
    [InlineData("+82-10-2345-6789", "+821023456789", PhoneKind.Mobile)]
    [InlineData("+82 010 2345 6789", "+821023456789", PhoneKind.Mobile)]
    [InlineData("821023456789", "+821023456789", PhoneKind.Mobile)]
    [InlineData("0082 10 2345 6789", "+821023456789", PhoneKind.Mobile)]
    [InlineData("'010-2345-6789", "+821023456789", PhoneKind.Mobile)]
    [InlineData("011-234-5679", "+82112345679", PhoneKind.Mobile)]
    [InlineData("019-2345-6789", "+821923456789", PhoneKind.Mobile)]
    [InlineData("02-345-6789", "+8223456789", PhoneKind.Landline)]
    [InlineData("02)2345-6789", "+82223456789", PhoneKind.Landline)]
    [InlineData("212345679", "+82212345679", PhoneKind.Landline)]
    [InlineData("031-234-5679", "+82312345679", PhoneKind.Landline)]
    [InlineData("064.712.3456", "+82647123456", PhoneKind.Landline)]
    [InlineData("051-1234-9678", "+825112349678", PhoneKind.Landline)]
    [InlineData("070-8765-1234", "+827087651234", PhoneKind.Internet)]
    [InlineData("080-234-5679", "+82802345679", PhoneKind.Service)]
    [InlineData("0504-1234-9678", "+8250412349678", PhoneKind.Relay)]
    [InlineData("0507-1398-2211", "+8250713982211", PhoneKind.Relay)]
    [InlineData("1588-9876", "+8215889876", PhoneKind.Representative)]
    [InlineData("1661-2345", "+8216612345", PhoneKind.Representative)]
    [InlineData("1899-0000", "+8218990000", PhoneKind.Representative)]
    [InlineData("02-345-6789 (내선 12)", "+8223456789", PhoneKind.Landline)]
    [InlineData("+1 (650) 253-0000", "+16502530000", PhoneKind.International)]
    [InlineData("001-1-650-253-0000", "+16502530000", PhoneKind.International)]
    [InlineData("+55 11 91234-9876", "+5511912349876", PhoneKind.International)]
    [InlineData("010-0000-0000", "+821000000000", PhoneKind.Placeholder)]
    [InlineData("010-1234-5678", "+821012345678", PhoneKind.Placeholder)]
    [InlineData("010-1111-1111", "+821011111111", PhoneKind.Placeholder)]
    [InlineData("02-123-4567", "+8221234567", PhoneKind.Placeholder)]
    [InlineData("+1 111 111 1111", "+11111111111", PhoneKind.Placeholder)]
    public void Numbers_are_brought_to_one_form(string text, string expected, object kind)
    {
        Span<char> buffer = stackalloc char[PhoneNumber.MaxLength];
        PhoneNumber.TryNormalise(text, buffer, out var length, out var found).ShouldBeTrue();
        (buffer[..length].ToString(), found).ShouldBe((expected, (PhoneKind)kind));
        PhoneNumber.MayBeKey(found).ShouldBe(kind is PhoneKind.Mobile or PhoneKind.Landline or PhoneKind.Internet or PhoneKind.International);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("030-1234")]
    [InlineData("090-1234-5678")]
    [InlineData("0000-0000")]
    [InlineData("1234-5678")]
    [InlineData("홍길동")]
    [InlineData("2024-03-05")]
    [InlineData("+999 123 4567")]
    [InlineData("880123456789012")]
    [InlineData("010-1234-56789012")]
    public void What_no_phone_can_have_is_refused(string text)
        => PhoneNumber.TryNormalise(text, stackalloc char[PhoneNumber.MaxLength], out _, out _).ShouldBeFalse();

    [Fact]
    public void A_number_in_its_final_form_stays_as_it_is()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        Span<char> once = stackalloc char[PhoneNumber.MaxLength];
        Span<char> twice = stackalloc char[PhoneNumber.MaxLength];
        var normalised = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var digits = string.Concat(Enumerable.Range(0, random.Next(7, 14)).Select(_ => random.Next(10)));
            var text = (random.Next(4) switch { 0 => "+", 1 => "0", 2 => "010", _ => "" }) + digits;
            if (!PhoneNumber.TryNormalise(text, once, out var length, out var kind))
            {
                continue;
            }

            normalised++;
            PhoneNumber.TryNormalise(once[..length], twice, out var again, out var sameKind).ShouldBeTrue(text);
            twice[..again].ToString().ShouldBe(once[..length].ToString(), text);
            sameKind.ShouldBe(kind, text);
        }

        normalised.ShouldBeGreaterThan(1_000);
    }
}
