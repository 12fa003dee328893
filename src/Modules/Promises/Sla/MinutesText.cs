using System.Globalization;
using System.Text.RegularExpressions;
using Dangol.Ui;

namespace Dangol.Promises;

/// <summary>A length of time as people type it: "30분", "4시간", "1시간 30분", "2일" (of 24 hours), "90" (minutes), "1h 30m", "2d".</summary>
internal static partial class MinutesText
{
    /// <returns>Null when it is not understood or more than a year.</returns>
    public static int? Read(string? text)
    {
        var match = Parts().Match(text?.Trim().ToLowerInvariant() ?? "");
        if (!match.Success || match.Groups.Values.Skip(1).All(group => !group.Success))
        {
            return null;
        }

        var minutes = (Number(match.Groups["d"]) * 24 * 60) + (Number(match.Groups["h"]) * 60) + Number(match.Groups["m"]) + Number(match.Groups["n"]);
        return minutes is > 0 and <= SlaTarget.MostMinutes ? (int)minutes : null;
    }

    public static string Of(int minutes, Words t)
    {
        var (hours, rest) = (minutes / 60, minutes % 60);
        return hours == 0 ? t[$"{rest}분", $"{rest} min"] : rest == 0 ? t[$"{hours}시간", $"{hours} h"] : t[$"{hours}시간 {rest}분", $"{hours} h {rest} min"];
    }

    private static long Number(Group group) => group.Success ? long.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<n>\d{1,7})|(?:(?<d>\d{1,3}) ?(?:일|d|days?))? ?(?:(?<h>\d{1,5}) ?(?:시간|h|hours?))? ?(?:(?<m>\d{1,6}) ?(?:분|m|min|minutes?))?)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
