using NodaTime;

namespace Dangol.Calendars;

internal enum KoreanHolidayKind
{
    /// <summary>On the same day of the solar or lunar year.</summary>
    Regular = 0,

    /// <summary>대체공휴일: a day off for one that fell on a weekend or on another holiday.</summary>
    Substitute = 1,

    /// <summary>임시공휴일, set for once by the government.</summary>
    Temporary = 2,

    /// <summary>선거일 and the days of referendums.</summary>
    Election = 3,
}

/// <summary>A public holiday of the Republic of Korea.</summary>
internal sealed record KoreanHoliday(LocalDate Date, string Korean, string English, KoreanHolidayKind Kind = KoreanHolidayKind.Regular);
