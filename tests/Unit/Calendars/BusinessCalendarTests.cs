using Dangol.Calendars;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Calendars;

public sealed class BusinessCalendarTests
{
    private const int Cases = 400;

    private static readonly BusinessHours Office = new()
    {
        Zone = DateTimeZoneProviders.Tzdb["Asia/Seoul"],
        Week = Enumerable.Range(1, 5).ToDictionary(day => (IsoDayOfWeek)day, _ => (IReadOnlyList<DayHours>)[new(9 * 60, 12 * 60), new(13 * 60, 18 * 60)]),
        Holidays = new HashSet<LocalDate> { new(2026, 12, 25) },
    };

    private static int Seed { get; } = Random.Shared.Next(1_000_000);

    [Theory]
    [InlineData("2026-11-20T17:00:00+09:00", 60, "2026-11-20T18:00:00+09:00")]
    [InlineData("2026-11-20T17:30:00+09:00", 60, "2026-11-23T09:30:00+09:00")]
    [InlineData("2026-11-20T11:30:00+09:00", 30, "2026-11-20T12:00:00+09:00")]
    [InlineData("2026-11-20T12:30:00+09:00", 0, "2026-11-20T12:30:00+09:00")]
    [InlineData("2026-11-22T12:00:00+09:00", 1, "2026-11-23T09:01:00+09:00")]
    [InlineData("2026-11-23T10:00:00+09:00", -60, "2026-11-23T09:00:00+09:00")]
    [InlineData("2026-11-23T09:00:00+09:00", -60, "2026-11-20T17:00:00+09:00")]
    [InlineData("2026-12-24T17:00:00+09:00", 120, "2026-12-28T10:00:00+09:00")]
    [InlineData("2026-12-31T23:59:00+09:00", 2400, "2027-01-07T18:00:00+09:00")]
    public void Open_time_is_added(string from, int minutes, string expected)
        => new BusinessCalendar(Office).Add(At(from), Duration.FromMinutes(minutes)).ShouldBe(At(expected));

    [Fact]
    public void It_is_open_at_the_start_and_not_at_the_end()
    {
        var calendar = new BusinessCalendar(Office);
        calendar.IsOpen(At("2026-11-20T09:00:00+09:00")).ShouldBeTrue();
        calendar.IsOpen(At("2026-11-20T12:00:00+09:00")).ShouldBeFalse();
        calendar.IsOpen(At("2026-12-25T10:00:00+09:00")).ShouldBeFalse();
        calendar.IsHoliday(At("2026-12-25T10:00:00+09:00")).ShouldBeTrue();
    }

    [Fact]
    public void Any_calendar_measures_as_the_slow_one_does()
    {
        for (var seed = Seed; seed < Seed + Cases; seed++)
        {
            var random = new RandomHours(seed);
            var (calendar, slow) = (new BusinessCalendar(random.Hours), new SlowCalendar(random.Hours));
            var (from, to) = (random.Moment(), random.Moment());
            calendar.Between(from, to).ShouldBe(Duration.FromMinutes(slow.Between(from, to)), $"seed {seed}");
            calendar.IsOpen(from).ShouldBe(slow.IsOpen(from), $"seed {seed}");
            calendar.Periods(from, to).Aggregate(Duration.Zero, (sum, period) => sum + (period.To - period.From)).ShouldBe(from < to ? calendar.Between(from, to) : Duration.Zero, $"seed {seed}");
        }
    }

    [Fact]
    public void Any_calendar_adds_as_the_slow_one_does()
    {
        const int Most = 15 * 1440;
        for (var seed = Seed; seed < Seed + Cases; seed++)
        {
            var random = new RandomHours(seed);
            var (from, minutes) = (random.Moment(), random.Minutes(3000));
            if (new SlowCalendar(random.Hours).Add(from, minutes, Most) is { } expected)
            {
                new BusinessCalendar(random.Hours).Add(from, Duration.FromMinutes(minutes)).ShouldBe(expected, $"seed {seed}: {minutes} from {from}");
            }
        }
    }

    [Fact]
    public void What_was_added_is_what_lies_between()
    {
        for (var seed = Seed; seed < Seed + Cases; seed++)
        {
            var random = new RandomHours(seed);
            var calendar = new BusinessCalendar(random.Hours);
            var (from, open) = (random.Moment(), Duration.FromSeconds(random.Minutes(200_000)));
            try
            {
                calendar.Between(from, calendar.Add(from, open)).ShouldBe(open, $"seed {seed}");
            }
            catch (NeverOpenException)
            {
                random.Hours.Week.Values.ShouldAllBe(hours => hours.Count == 0);
            }
        }
    }

    [Fact]
    public void A_calendar_that_never_opens_says_so()
        => Should.Throw<NeverOpenException>(() => new BusinessCalendar(new BusinessHours { Zone = DateTimeZone.Utc }).Add(At("2026-01-01T00:00:00Z"), Duration.FromMinutes(1)));

    [Fact]
    public void Asked_from_many_threads_while_its_span_grows_it_stays_right()
    {
        var calendar = new BusinessCalendar(Office);
        Parallel.For(0, 4000, i =>
        {
            var from = At("2000-01-03T09:00:00+09:00") + Duration.FromDays(7 * (i % 2000));
            calendar.Add(from, Duration.FromHours(1)).ShouldBe(from + Duration.FromHours(1));
        });
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T00:00:00+01:00", 23)]
    [InlineData("Europe/Berlin", "2026-10-25T00:00:00+02:00", 25)]
    [InlineData("Asia/Seoul", "2026-03-29T00:00:00+09:00", 24)]
    public void A_day_that_never_closes_has_its_real_hours(string zone, string from, int expected)
    {
        var always = new BusinessHours { Zone = DateTimeZoneProviders.Tzdb[zone], Week = Enumerable.Range(1, 7).ToDictionary(day => (IsoDayOfWeek)day, _ => (IReadOnlyList<DayHours>)[new(0, 1440)]) };
        var calendar = new BusinessCalendar(always);
        var begin = At(from);
        var end = always.Zone.AtStartOfDay(begin.InZone(always.Zone).Date.PlusDays(1)).ToInstant();
        calendar.Between(begin, end).ShouldBe(Duration.FromHours(expected));
        calendar.Periods(begin, end).ShouldHaveSingleItem().ShouldBe((begin, end));
    }

    private static Instant At(string text) => OffsetDateTimePattern.ExtendedIso.Parse(text).Value.ToInstant();
}
