using Dangol.Samples.Generating;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Samples;

public sealed class KoreanDaysTests
{
    [Theory]
    [InlineData(2024, "2024-02-10", "2024-09-17")]
    [InlineData(2025, "2025-01-29", "2025-10-06")]
    [InlineData(2026, "2026-02-17", "2026-09-25")]
    [InlineData(2027, "2027-02-07", "2027-09-15")]
    public void The_lunar_feasts_fall_where_the_almanac_has_them(int year, string seollal, string chuseok)
    {
        KoreanDays.Seollal(year).ShouldBe(Date(seollal));
        KoreanDays.Chuseok(year).ShouldBe(Date(chuseok));
    }

    [Fact]
    public void A_holiday_on_a_weekend_gives_the_next_working_day_off()
    {
        string[] expected =
        [
            "2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-03-01", "2026-03-02", "2026-05-05", "2026-05-24", "2026-05-25",
            "2026-06-06", "2026-07-17", "2026-08-15", "2026-08-17", "2026-09-24", "2026-09-25", "2026-09-26", "2026-10-03", "2026-10-05",
            "2026-10-09", "2026-12-25",
        ];
        HolidaysOf(2026).ShouldBe(expected.Select(Date));
    }

    [Theory]
    [InlineData("2025-05-06")]
    [InlineData("2025-10-08")]
    [InlineData("2024-02-12")]
    [InlineData("2027-02-09")]
    public void Holidays_that_coincide_or_meet_a_sunday_are_made_up_for(string day) => KoreanDays.IsHoliday(Date(day)).ShouldBeTrue();

    [Theory]
    [InlineData(2024, 14)]
    [InlineData(2025, 13)]
    [InlineData(2026, 19)]
    public void The_college_exam_is_on_its_thursday(int year, int day) => KoreanDays.CollegeExam(year).ShouldBe(new LocalDate(year, 11, day));

    private static IEnumerable<LocalDate> HolidaysOf(int year)
        => Enumerable.Range(0, 365).Select(new LocalDate(year, 1, 1).PlusDays).Where(KoreanDays.IsHoliday);

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
