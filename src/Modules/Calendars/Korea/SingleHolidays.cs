using NodaTime;

namespace Dangol.Calendars;

/// <summary>
/// Holidays set for once: elections by direct vote, referendums and temporary holidays. Data, not rules: whatever is missing or comes later the owner adds to their calendar.
/// </summary>
internal static class SingleHolidays
{
    private static readonly string[] Presidential = ["1952-08-05", "1956-05-15", "1960-03-15", "1963-10-15", "1967-05-03", "1971-04-27", "1987-12-16", "1992-12-18", "1997-12-18", "2002-12-19", "2007-12-19", "2012-12-19", "2017-05-09", "2022-03-09", "2025-06-03"];

    private static readonly string[] Assembly = ["1950-05-30", "1954-05-20", "1958-05-02", "1960-07-29", "1963-11-26", "1967-06-08", "1971-05-25", "1973-02-27", "1978-12-12", "1981-03-25", "1985-02-12", "1988-04-26", "1992-03-24", "1996-04-11", "2000-04-13", "2004-04-15", "2008-04-09", "2012-04-11", "2016-04-13", "2020-04-15", "2024-04-10", "2028-04-12"];

    private static readonly string[] Local = ["1995-06-27", "1998-06-04", "2002-06-13", "2006-05-31", "2010-06-02", "2014-06-04", "2018-06-13", "2022-06-01", "2026-06-03"];

    private static readonly string[] Referendums = ["1962-12-17", "1969-10-17", "1972-11-21", "1975-02-12", "1980-10-22", "1987-10-27"];

    private static readonly string[] Temporary = ["1969-07-21", "1974-08-19", "1979-11-03", "1988-09-17", "2002-07-01", "2015-08-14", "2016-05-06", "2017-10-02", "2020-08-17", "2023-10-02", "2024-10-01", "2025-01-27"];

    private static readonly ILookup<int, KoreanHoliday> ByYear = Read(Presidential, "대통령 선거일", "Presidential election", KoreanHolidayKind.Election)
        .Concat(Read(Assembly, "국회의원 선거일", "National Assembly election", KoreanHolidayKind.Election))
        .Concat(Read(Local, "지방 선거일", "Local elections", KoreanHolidayKind.Election))
        .Concat(Read(Referendums, "국민투표일", "Referendum", KoreanHolidayKind.Election))
        .Concat(Read(Temporary, "임시공휴일", "Temporary holiday", KoreanHolidayKind.Temporary))
        .ToLookup(holiday => holiday.Date.Year);

    public static IEnumerable<KoreanHoliday> Of(int year) => ByYear[year];

    private static IEnumerable<KoreanHoliday> Read(string[] dates, string korean, string english, KoreanHolidayKind kind)
        => dates.Select(date => new KoreanHoliday(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, korean, english, kind));
}
