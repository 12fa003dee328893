using Dangol.Calendars;
using Dangol.Tests.Unit.Architecture;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Calendars;

public sealed class KoreanHolidaysTests
{
    [Theory]
    [InlineData(1950, "01-01 01-02 01-03 03-01 04-05 05-30 07-17 08-15 09-26 10-03 10-09 10-24 12-25")]
    [InlineData(1987, "01-01 01-02 01-03 01-29 03-01 04-05 05-05 05-05 06-06 07-17 08-15 10-01 10-03 10-07 10-08 10-09 10-27 12-16 12-25")]
    [InlineData(2004, "01-01 01-21 01-22 01-23 03-01 04-05 04-15 05-05 05-26 06-06 07-17 08-15 09-27 09-28 09-29 10-03 12-25")]
    [InlineData(2016, "01-01 02-07 02-08 02-09 02-10 03-01 04-13 05-05 05-06 05-14 06-06 08-15 09-14 09-15 09-16 10-03 10-09 12-25")]
    [InlineData(2017, "01-01 01-27 01-28 01-29 01-30 03-01 05-03 05-05 05-09 06-06 08-15 10-02 10-03 10-03 10-04 10-05 10-06 10-09 12-25")]
    [InlineData(2021, "01-01 02-11 02-12 02-13 03-01 05-05 05-19 06-06 08-15 08-16 09-20 09-21 09-22 10-03 10-04 10-09 10-11 12-25")]
    [InlineData(2025, "01-01 01-27 01-28 01-29 01-30 03-01 03-03 05-05 05-05 05-06 06-03 06-06 08-15 10-03 10-05 10-06 10-07 10-08 10-09 12-25")]
    public void The_days_of_a_year_are_those_of_the_calendar_of_the_time(int year, string days)
        => string.Join(' ', KoreanHolidays.Of(year).Select(holiday => holiday.Date.ToString("MM-dd", null))).ShouldBe(days);

    [Fact]
    public void They_agree_with_the_published_list()
    {
        var file = Path.Combine(Sources.Root, "../shared/data/holidays_kr/kr_2015_2029_two_sources.csv");
        Assert.SkipUnless(File.Exists(file), "The published list is not beside the repository.");
        var listed = File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Where(row => row[2].Length > 0 && row[2] != "Workers' Day").Select(row => LocalDatePattern.Iso.Parse(row[0]).Value).ToHashSet();
        var computed = Enumerable.Range(2015, 15).SelectMany(year => KoreanHolidays.Of(year)).Select(holiday => holiday.Date).ToHashSet();
        computed.Except(listed).Order().ToList().ShouldBe([new LocalDate(2027, 7, 19)], "a substitute by the law as it stands; the list has it open");
        listed.Except(computed).Order().ShouldBeEmpty();
    }

    [Fact]
    public void What_the_owner_knows_of_is_kept_free_of_substitutes()
        => KoreanHolidays.Of(2025, new KoreanHoliday(new LocalDate(2025, 5, 6), "임시공휴일", "Temporary holiday", KoreanHolidayKind.Temporary)).ShouldContain(holiday => holiday.Date == new LocalDate(2025, 5, 7) && holiday.Kind == KoreanHolidayKind.Substitute);

    [Theory]
    [InlineData(1949)]
    [InlineData(2051)]
    public void Other_years_are_refused(int year) => Should.Throw<ArgumentOutOfRangeException>(() => KoreanHolidays.Of(year));

    [Fact]
    public void Every_year_can_be_computed()
        => Enumerable.Range(1950, 101).Select(year => KoreanHolidays.Of(year).Count).ShouldAllBe(count => count >= 11);
}
