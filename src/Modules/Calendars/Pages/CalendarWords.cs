using Dangol.Ui;
using NodaTime;

namespace Dangol.Calendars;

internal static class CalendarWords
{
    public static string Day(this Words t, string name) => name switch
    {
        "mon" => t["월요일", "Monday"],
        "tue" => t["화요일", "Tuesday"],
        "wed" => t["수요일", "Wednesday"],
        "thu" => t["목요일", "Thursday"],
        "fri" => t["금요일", "Friday"],
        "sat" => t["토요일", "Saturday"],
        _ => t["일요일", "Sunday"],
    };

    /// <summary>A week in one line: days with the same hours together.</summary>
    public static string Week(this Words t, CalendarDefinition definition)
    {
        var runs = new List<(string First, string Last, string Hours)>();
        foreach (var (name, day) in CalendarJson.Days)
        {
            var hours = HoursText.Of(definition.Week.GetValueOrDefault(day)) is { Length: > 0 } text ? text : t["휴무", "closed"];
            if (runs.Count > 0 && runs[^1].Hours == hours)
            {
                runs[^1] = runs[^1] with { Last = name };
            }
            else
            {
                runs.Add((name, name, hours));
            }
        }

        return string.Join(" · ", runs.Select(run => $"{Short(t, run.First)}{(run.First == run.Last ? "" : "–" + Short(t, run.Last))} {run.Hours}"));
    }

    private static string Short(Words t, string name) => t[t.Day(name)[..1], t.Day(name)[..3]];
}
