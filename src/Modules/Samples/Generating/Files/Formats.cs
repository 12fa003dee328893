using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Samples.Generating;

/// <summary>How each of the shop's programs writes dates, times and money.</summary>
internal static class Formats
{
    /// <summary>What Korean Windows calls ANSI: the code page cash registers still export.</summary>
    public static readonly Encoding Cp949 = CodePagesEncodingProvider.Instance.GetEncoding(949, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static readonly Encoding Utf8WithBom = new UTF8Encoding(true);

    private static readonly LocalDatePattern Dotted = LocalDatePattern.CreateWithInvariantCulture("uuuu.MM.dd");
    private static readonly LocalDateTimePattern ToMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern ToSecond = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    /// <summary>2026.03.05</summary>
    public static string Register(LocalDate date) => Dotted.Format(date);

    /// <summary>2026-03-05</summary>
    public static string? Web(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    /// <summary>2026-03-05 15:00</summary>
    public static string? Minute(LocalDateTime? at) => at is { } time ? ToMinute.Format(time) : null;

    /// <summary>2026-03-05 15:00:12</summary>
    public static string Second(LocalDateTime at) => ToSecond.Format(at);

    /// <summary>12,000</summary>
    public static string Grouped(int won) => won.ToString("N0", CultureInfo.InvariantCulture);

    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
