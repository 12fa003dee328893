using System.Diagnostics;
using Dangol.Calendars;
using NodaTime;

namespace Dangol.Bench;

/// <summary>Open time added and measured on one core: a week of two intervals a day, ten holidays a year, a zone with daylight saving.</summary>
internal static class CalendarSpeed
{
    private const int Count = 5_000_000, Dues = 1_000_000;

    public static void Run(Action<string, string, string> line)
    {
        var random = new Random(1);
        var calendar = new BusinessCalendar(new BusinessHours
        {
            Zone = DateTimeZoneProviders.Tzdb["America/New_York"],
            Week = Enumerable.Range(1, 5).ToDictionary(day => (IsoDayOfWeek)day, _ => (IReadOnlyList<DayHours>)[new(9 * 60, 12 * 60), new(13 * 60, 18 * 60)]),
            Holidays = Enumerable.Range(2024, 6).SelectMany(year => Enumerable.Range(0, 10).Select(_ => new LocalDate(year, 1, 1).PlusDays(random.Next(365)))).ToHashSet(),
        });
        var first = Instant.FromUtc(2025, 1, 1, 0, 0);
        var from = new Instant[Count];
        var open = new Duration[Count];
        var until = new Instant[Count];
        for (var i = 0; i < Count; i++)
        {
            from[i] = first + Duration.FromSeconds(random.Next(2 * 365 * 86400));
            open[i] = Duration.FromMinutes(random.Next(1, 2401));
            until[i] = from[i] + Duration.FromSeconds(random.Next(30 * 86400));
        }

        Measure(Math.Min(Count, 200_000));
        var (adds, betweens) = Measure(Count);
        line("calendar: open time added", $"{Count / adds:#,0}/s", "1 minute to 40 hours, one core; aim 5,000,000/s");
        line("calendar: open time between", $"{Count / betweens:#,0}/s", "up to 30 days, one core; aim 5,000,000/s");
        var due = new Instant[Dues];
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Dues; i++)
        {
            due[i] = calendar.Add(from[i], open[i]);
        }

        line("calendar: 1,000,000 due times anew", $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.000} s", "one core; aim under 1 s");

        (double Adds, double Betweens) Measure(int count)
        {
            var begun = Stopwatch.GetTimestamp();
            var sum = 0L;
            for (var i = 0; i < count; i++)
            {
                sum ^= calendar.Add(from[i], open[i]).ToUnixTimeTicks();
            }

            var added = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            begun = Stopwatch.GetTimestamp();
            for (var i = 0; i < count; i++)
            {
                sum ^= calendar.Between(from[i], until[i]).BclCompatibleTicks;
            }

            var between = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            GC.KeepAlive(sum);
            return (added, between);
        }
    }
}
