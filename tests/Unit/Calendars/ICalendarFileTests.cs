using Dangol.Calendars;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Calendars;

public class ICalendarFileTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 3, 0);

    [Fact]
    public void Whole_days_are_holidays_for_each_day_and_year()
    {
        var content = Read("DTSTART;VALUE=DATE:20260506\nDTEND;VALUE=DATE:20260508\nSUMMARY:휴가\nRRULE:FREQ=YEARLY;COUNT=2");

        content.Holidays.ShouldBe(new Dictionary<LocalDate, string?> { [new(2026, 5, 6)] = "휴가", [new(2026, 5, 7)] = "휴가", [new(2027, 5, 6)] = "휴가", [new(2027, 5, 7)] = "휴가" }, ignoreOrder: true);
    }

    [Fact]
    public void Appointments_close_on_the_wall_clock_of_the_calendar()
    {
        Read("DTSTART:20260506T010000Z\nDTEND:20260506T030000Z").Closings[new LocalDate(2026, 5, 6)].ShouldBe([new DayHours(600, 720)]);
        Read("DTSTART;TZID=America/New_York:20260506T200000\nDURATION:PT2H").Closings[new LocalDate(2026, 5, 7)].ShouldBe([new DayHours(540, 660)]);
        var overMidnight = Read("DTSTART:20260506T220000\nDTEND:20260507T020000").Closings;
        overMidnight[new LocalDate(2026, 5, 6)].ShouldBe([new DayHours(1320, 1440)]);
        overMidnight[new LocalDate(2026, 5, 7)].ShouldBe([new DayHours(0, 120)]);
    }

    [Fact]
    public void Cancelled_and_excepted_days_stay_open()
    {
        Read("DTSTART;VALUE=DATE:20260506\nSTATUS:CANCELLED").Holidays.ShouldBeEmpty();
        Read("DTSTART;VALUE=DATE:20260506\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20260507").Holidays.Keys.ShouldBe([new LocalDate(2026, 5, 6), new LocalDate(2026, 5, 8)]);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var definition = CalendarDefinition.Default(Seoul) with
        {
            KoreanHolidays = false,
            Holidays = new Dictionary<LocalDate, string?> { [new(2026, 12, 24)] = "쉼; 하루, 종일" },
            Closings = new Dictionary<LocalDate, IReadOnlyList<DayHours>> { [new(2026, 12, 23)] = [new DayHours(900, 1080)] },
        };

        var content = ICalendarFile.Read(ICalendarFile.Write("매장", definition, 2026, 2027, "ko"), Seoul, Now);

        content.Holidays.ShouldBe(definition.Holidays);
        content.Closings[new LocalDate(2026, 12, 23)].ShouldBe([new DayHours(900, 1080)]);
    }

    [Fact]
    public void Official_holidays_are_not_taken_over_a_second_time()
    {
        var definition = CalendarDefinition.Default(Seoul);
        var content = ICalendarFile.Read(ICalendarFile.Write("매장", definition, 2026, 2027, "ko"), Seoul, Now);

        content.Holidays.Count.ShouldBeGreaterThan(30);
        content.AddTo(definition).Holidays.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260506T010000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR")]
    public void What_is_no_calendar_or_too_much_is_refused(string text) => Should.Throw<BadRequestException>(() => ICalendarFile.Read(text, Seoul, Now));

    private static ICalendarContent Read(string happening) => ICalendarFile.Read($"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\n{happening}\nEND:VEVENT\nEND:VCALENDAR\n".Replace("\n", "\r\n"), Seoul, Now);
}
