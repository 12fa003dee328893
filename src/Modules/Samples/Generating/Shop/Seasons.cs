using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>What an order was for.</summary>
internal enum Occasion
{
    Everyday,
    Seollal,
    Chuseok,
    ParentsDay,
    TeachersDay,
    Christmas,
    Exam,
    Birthday,
    FirstBirthday,
    HundredDays,
    Moving,
    Memorial,
    Office,
    Wedding,
}

/// <param name="Occasion">What the gifts are for.</param>
/// <param name="Day">The day they must have arrived by.</param>
/// <param name="OpensOn">When the first people begin to order.</param>
/// <param name="Pull">How many gift givers take part, 0 to 1.</param>
internal sealed record GiftSeason(Occasion Occasion, LocalDate Day, LocalDate OpensOn, double Pull);

internal static class Seasons
{
    public static IEnumerable<GiftSeason> Between(LocalDate from, LocalDate to)
        => Enumerable.Range(from.Year, to.Year - from.Year + 1).SelectMany(Of)
            .Where(s => s.Day > from && s.OpensOn < to).OrderBy(s => s.Day);

    /// <summary>How lively trade is on this day; 1 is an ordinary spring day.</summary>
    public static double Liveliness(LocalDate day)
    {
        var month = day.Month switch { 1 => 0.98, 2 => 1.0, 5 => 1.08, 6 => 0.92, 7 => 0.84, 8 => 0.80, 9 => 1.05, 12 => 1.1, _ => 1.0 };
        return IsRush(day) ? month * 1.25 : month;
    }

    /// <summary>The two weeks before 설 and 추석, when every courier in the country is late.</summary>
    public static bool IsRush(LocalDate day)
        => Near(day, KoreanDays.Seollal(day.Year)) || Near(day, KoreanDays.Chuseok(day.Year));

    public static bool IsGiftSeason(LocalDate day) => Of(day.Year).Any(s => day >= s.OpensOn && day <= s.Day);

    private static bool Near(LocalDate day, LocalDate feast) => day <= feast && Period.DaysBetween(day, feast) <= 14;

    private static GiftSeason[] Of(int year)
    {
        var seollal = KoreanDays.Seollal(year);
        var chuseok = KoreanDays.Chuseok(year);
        var exam = KoreanDays.CollegeExam(year);
        return
        [
            new(Occasion.Seollal, seollal, seollal.PlusDays(-24), 0.62),
            new(Occasion.ParentsDay, new(year, 5, 8), new(year, 4, 22), 0.46),
            new(Occasion.TeachersDay, new(year, 5, 15), new(year, 5, 6), 0.16),
            new(Occasion.Chuseok, chuseok, chuseok.PlusDays(-25), 0.66),
            new(Occasion.Exam, exam, exam.PlusDays(-14), 0.24),
            new(Occasion.Christmas, new(year, 12, 25), new(year, 12, 8), 0.30),
        ];
    }
}
