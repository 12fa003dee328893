using Dangol.Imports.Reading;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Reading;

public sealed class DatesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("2024-03-05", "2024-03-05T00:00:00")]
    [InlineData("2024-03-05 15:05:07", "2024-03-05T15:05:07")]
    [InlineData("2024-03-05T15:05:07.25", "2024-03-05T15:05:07.25")]
    [InlineData("2024.3.5", "2024-03-05T00:00:00")]
    [InlineData("2024. 3. 5.", "2024-03-05T00:00:00")]
    [InlineData("2024. 3. 5. 오후 3:05:07", "2024-03-05T15:05:07")]
    [InlineData("2024/3/5 9:05", "2024-03-05T09:05:00")]
    [InlineData("2024년 3월 5일", "2024-03-05T00:00:00")]
    [InlineData("2024년 3월 5일 오후 3시 5분", "2024-03-05T15:05:00")]
    [InlineData("2024년 3월 5일 (화) 오전 12시", "2024-03-05T00:00:00")]
    [InlineData("2024-03-05 화요일 15:05", "2024-03-05T15:05:00")]
    [InlineData("24년 3월 5일", "2024-03-05T00:00:00")]
    [InlineData("20240305", "2024-03-05T00:00:00")]
    [InlineData("202403051505", "2024-03-05T15:05:00")]
    [InlineData("20240305150507", "2024-03-05T15:05:07")]
    [InlineData("20240305 15:05", "2024-03-05T15:05:00")]
    [InlineData("5 Mar 2024", "2024-03-05T00:00:00")]
    [InlineData("March 5th, 2024 3:05 PM", "2024-03-05T15:05:00")]
    [InlineData("05-Mar-24", "2024-03-05T00:00:00")]
    [InlineData("Tue, 5 Mar 2024 15:05:07", "2024-03-05T15:05:07")]
    [InlineData("2024-03-05 12:30 a.m.", "2024-03-05T00:30:00")]
    [InlineData("24.03.05", "2024-03-05T00:00:00")]
    public void A_date_that_leaves_no_doubt_is_read(string text, string expected)
    {
        Moments.TryParse(text, DateOrder.YearMonthDay, DateOrders.DefaultPivot, out var moment).ShouldBeTrue();
        moment.Local.ShouldBe(LocalDateTimePattern.ExtendedIso.Parse(expected).Value);
        moment.Offset.ShouldBeNull();
    }

    [Theory]
    [InlineData("3/5/2024", DateOrder.MonthDayYear, "2024-03-05T00:00:00")]
    [InlineData("3/5/2024", DateOrder.DayMonthYear, "2024-05-03T00:00:00")]
    [InlineData("05.03.24 14:00", DateOrder.DayMonthYear, "2024-03-05T14:00:00")]
    [InlineData("12/1/2010 8:26", DateOrder.MonthDayYear, "2010-12-01T08:26:00")]
    [InlineData("45356", DateOrder.ExcelSerial, "2024-03-05T00:00:00")]
    [InlineData("45356.6285532407", DateOrder.ExcelSerial, "2024-03-05T15:05:07")]
    [InlineData("880305", DateOrder.SixDigits, "1988-03-05T00:00:00")]
    public void The_column_decides_what_digits_leave_open(string text, object order, string expected)
    {
        Moments.TryParse(text, (DateOrder)order, DateOrders.DefaultPivot, out var moment).ShouldBeTrue();
        moment.Local.ShouldBe(LocalDateTimePattern.ExtendedIso.Parse(expected).Value);
    }

    [Theory]
    [InlineData("2024-03-05T15:05:07Z", "2024-03-05T15:05:07Z")]
    [InlineData("2024-03-05T15:05:07+09:00", "2024-03-05T06:05:07Z")]
    [InlineData("2024-03-05 15:05:07 UTC", "2024-03-05T15:05:07Z")]
    [InlineData("2024-03-05 15:05:07 +0900", "2024-03-05T06:05:07Z")]
    [InlineData("2024-03-05 15:05:07-03", "2024-03-05T18:05:07Z")]
    public void A_time_with_an_offset_is_an_instant(string text, string expected)
    {
        Moments.TryParse(text, DateOrder.YearMonthDay, DateOrders.DefaultPivot, out var moment).ShouldBeTrue();
        moment.Instant.ShouldBe(InstantPattern.ExtendedIso.Parse(expected).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("010-1234-5678")]
    [InlineData("2024-13-05")]
    [InlineData("2024-02-30")]
    [InlineData("2024-03-05 25:00")]
    [InlineData("02-123-4567")]
    [InlineData("1234-5678")]
    [InlineData("123-45-67890")]
    [InlineData("hello 2024")]
    [InlineData("2024-03-05 tomorrow")]
    [InlineData("1.2.3")]
    public void What_is_no_date_is_refused(string text)
        => Moments.TryParse(text, DateOrder.YearMonthDay, DateOrders.DefaultPivot, out _).ShouldBeFalse();

    [Fact]
    public void Every_way_of_writing_gives_the_same_moment_back()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        (string Pattern, DateOrder Order)[] ways =
        [
            ("uuuu-MM-dd HH:mm", DateOrder.YearMonthDay), ("uuuu.M.d. H:mm", DateOrder.YearMonthDay), ("uuuu'년 'M'월 'd'일 'H'시 'm'분'", DateOrder.YearMonthDay),
            ("uuuuMMddHHmm", DateOrder.YearMonthDay), ("M/d/uuuu h:mm tt", DateOrder.MonthDayYear), ("dd/MM/uuuu HH:mm", DateOrder.DayMonthYear),
            ("d MMM uuuu HH:mm", DateOrder.DayMonthYear), ("MMMM d, uuuu h:mm tt", DateOrder.MonthDayYear), ("uu/MM/dd HH:mm", DateOrder.YearMonthDay),
        ];
        for (var i = 0; i < 5_000; i++)
        {
            var time = new LocalDateTime(1990, 1, 1, 0, 0).PlusMinutes(random.Next(30_000_000));
            var (pattern, order) = ways[random.Next(ways.Length)];
            var text = LocalDateTimePattern.CreateWithInvariantCulture(pattern).Format(time);
            Moments.TryParse(text, order, DateOrders.DefaultPivot, out var moment).ShouldBeTrue(text);
            moment.Local.ShouldBe(time, text);
        }
    }
}
