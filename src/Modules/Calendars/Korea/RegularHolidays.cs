using NodaTime;

namespace Dangol.Calendars;

/// <summary>When which weekend day, or another holiday on the same day, gives a substitute; by the rules in force in the year.</summary>
internal enum SubstituteRule
{
    None = 0,

    /// <summary>On a Sunday or on another holiday.</summary>
    Sunday = 1,

    /// <summary>On a Saturday, a Sunday or another holiday.</summary>
    Weekend = 2,
}

/// <summary>
/// The holidays that come every year, by the regulation on holidays of public offices (관공서의 공휴일에 관한 규정, since 1949) and the law of 2021 (공휴일에 관한 법률), with their
/// amendments.
/// </summary>
internal static class RegularHolidays
{
    public static IEnumerable<(KoreanHoliday Holiday, SubstituteRule Rule)> Of(int year)
    {
        foreach (var (date, korean, english, rule) in Solar(year).Concat(Lunar(year)))
        {
            yield return (new KoreanHoliday(date, korean, english), rule);
        }
    }

    private static IEnumerable<(LocalDate Date, string Korean, string English, SubstituteRule Rule)> Solar(int year)
    {
        // National days since Liberation Day 2021, Christmas since 2023, Children's Day since 2014.
        var national = year >= 2022 ? SubstituteRule.Weekend : SubstituteRule.None;
        var nationalFromAugust = year >= 2021 ? SubstituteRule.Weekend : SubstituteRule.None;
        yield return (On(1, 1), "새해 첫날", "New Year's Day", SubstituteRule.None);
        if (year <= 1998)
        {
            yield return (On(1, 2), "신정 연휴", "Second day of New Year", SubstituteRule.None);
        }

        if (year <= 1990)
        {
            yield return (On(1, 3), "신정 연휴", "Third day of New Year", SubstituteRule.None);
        }

        yield return (On(3, 1), "삼일절", "Independence Movement Day", national);
        if (year == 1960)
        {
            yield return (On(3, 21), "사방의 날", "Erosion Control Day", SubstituteRule.None);
        }
        else if (year <= 2005)
        {
            yield return (On(4, 5), "식목일", "Arbor Day", SubstituteRule.None);
        }

        if (year >= 1975)
        {
            yield return (On(5, 5), "어린이날", "Children's Day", year >= 2014 ? SubstituteRule.Weekend : SubstituteRule.None);
        }

        if (year >= 1956)
        {
            yield return (On(6, 6), "현충일", "Memorial Day", SubstituteRule.None);
        }

        if (year is <= 2007 or >= 2026)
        {
            yield return (On(7, 17), "제헌절", "Constitution Day", national);
        }

        yield return (On(8, 15), "광복절", "Liberation Day", nationalFromAugust);
        if (year is >= 1976 and <= 1990)
        {
            yield return (On(10, 1), "국군의 날", "Armed Forces Day", SubstituteRule.None);
        }

        yield return (On(10, 3), "개천절", "National Foundation Day", nationalFromAugust);
        if (year is <= 1990 or >= 2013)
        {
            yield return (On(10, 9), "한글날", "Hangeul Day", nationalFromAugust);
        }

        if (year <= 1975)
        {
            yield return (On(10, 24), "국제연합일", "United Nations Day", SubstituteRule.None);
        }

        yield return (On(12, 25), "기독탄신일", "Christmas Day", year >= 2023 ? SubstituteRule.Weekend : SubstituteRule.None);

        LocalDate On(int month, int day) => new(year, month, day);
    }

    private static IEnumerable<(LocalDate Date, string Korean, string English, SubstituteRule Rule)> Lunar(int year)
    {
        var festive = year >= 2014 ? SubstituteRule.Sunday : SubstituteRule.None;
        if (year >= 1985)
        {
            var seollal = LunarDates.Of(year, 1, 1);
            yield return (seollal, year < 1989 ? "민속의 날" : "설날", "Seollal", festive);
            if (year >= 1989)
            {
                yield return (seollal.PlusDays(-1), "설날 전날", "Day before Seollal", festive);
                yield return (seollal.PlusDays(1), "설날 다음 날", "Day after Seollal", festive);
            }
        }

        if (year >= 1975)
        {
            yield return (LunarDates.Of(year, 4, 8), "부처님 오신 날", "Buddha's Birthday", year >= 2023 ? SubstituteRule.Weekend : SubstituteRule.None);
        }

        var chuseok = LunarDates.Of(year, 8, 15);
        yield return (chuseok, "추석", "Chuseok", festive);
        if (year >= 1986)
        {
            yield return (chuseok.PlusDays(1), "추석 다음 날", "Day after Chuseok", festive);
        }

        if (year >= 1989)
        {
            yield return (chuseok.PlusDays(-1), "추석 전날", "Day before Chuseok", festive);
        }
    }
}
