using System.Globalization;
using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>Dates and times in the letters of the answers.</summary>
internal static class Written
{
    public const string Unresolved = "not resolved";

    public static string Date(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(LocalTime time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Moment(LocalDateTime moment) => moment.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string MomentTimex(LocalDateTime moment) => moment.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    public static string Plain(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);
}
