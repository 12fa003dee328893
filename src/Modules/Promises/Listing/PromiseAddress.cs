using System.Globalization;
using Dangol.Platform;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace Dangol.Promises;

/// <summary>A filter as it stands in an address, for the page and for the API alike: read from a query, written as one.</summary>
internal static class PromiseAddress
{
    private const string None = "-";

    private static readonly Dictionary<string, PromiseTab> Tabs = new()
    {
        ["all"] = PromiseTab.All,
        ["open"] = PromiseTab.Open,
        ["atRisk"] = PromiseTab.AtRisk,
        ["overdue"] = PromiseTab.Overdue,
        ["kept"] = PromiseTab.Kept,
        ["late"] = PromiseTab.Late,
        ["broken"] = PromiseTab.Broken,
        ["released"] = PromiseTab.Released,
        ["missed"] = PromiseTab.Missed,
        ["waiting"] = PromiseTab.Waiting,
    };

    public static readonly IReadOnlyDictionary<string, PromiseKind> Kinds = Enum.GetValues<PromiseKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, int> Scores = new() { ["1"] = 1, ["2"] = 2, ["3"] = 3, ["4"] = 4, ["5"] = 5, ["low"] = 12 };

    private static readonly Dictionary<string, MissCause> Causes = new() { ["notSent"] = MissCause.NotSent, ["sentLate"] = MissCause.SentLate, ["onTheWay"] = MissCause.OnTheWay, ["unknown"] = MissCause.Unknown };
    private static readonly Dictionary<string, ToldWhen> Tellings = new() { ["before"] = ToldWhen.Before, ["after"] = ToldWhen.After, ["never"] = ToldWhen.Never };
    private static readonly Dictionary<string, KnownWhen> Knowings = new() { ["not"] = KnownWhen.NotBefore, ["1"] = KnownWhen.LessThanADay, ["3"] = KnownWhen.OneToThreeDays, ["7"] = KnownWhen.ThreeToSevenDays, ["more"] = KnownWhen.MoreThanSevenDays };
    private static readonly Dictionary<string, (bool? SoonestFirst, bool ByStake)> Orders = new() { ["due"] = (true, false), ["-due"] = (false, false), ["stake"] = (null, true) };

    /// <exception cref="InvalidInputException">Every parameter that cannot be read, at once.</exception>
    public static PromiseFilter Read(IQueryCollection query, PromiseTab otherwise = PromiseTab.All)
    {
        var reading = new Reading(query);
        var order = reading.Word("sort", Orders) ?? default;
        var filter = new PromiseFilter
        {
            Tab = reading.Word("outcome", Tabs) ?? otherwise,
            Kind = reading.Word("kind", Kinds),
            Category = reading.Name("category"),
            Seller = reading.Name("seller"),
            Region = reading.Name("region"),
            Team = reading.Name("team"),
            Keeper = reading.Name("keeper"),
            Channel = reading.Name("channel"),
            Due = new(reading.Day("dueFrom"), reading.Day("dueTo")),
            Closed = new(reading.Day("closedFrom"), reading.Day("closedTo")),
            Week = reading.Week("week"),
            Customer = reading.Number("customer"),
            Score = reading.Word("score", Scores),
            Cause = reading.Word("cause", Causes),
            Told = reading.Word("told", Tellings),
            Known = reading.Word("known", Knowings),
            Reason = reading.Name("reason"),
            Search = reading.Text("q"),
            MovedOnly = reading.Text("moved") is "true" or "1",
            SoonestFirst = order.SoonestFirst,
            ByStake = order.ByStake,
        };
        return reading.Faults.Count == 0 ? filter : throw new InvalidInputException(reading.Faults);
    }

    /// <summary>"?outcome=kept&amp;week=2026-W12".</summary>
    public static string Write(PromiseFilter filter) => QueryString.Create(Pairs(filter).Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))).Value ?? "";

    /// <summary>Every parameter that is set, as forms and addresses carry it; the tab always.</summary>
    public static IEnumerable<(string Name, string Value)> Pairs(PromiseFilter filter)
    {
        IEnumerable<(string Name, string? Value)> all =
        [
            ("outcome", Word(filter.Tab)), ("kind", filter.Kind is { } kind ? Word(kind) : null),
            ("category", Name(filter.Category)), ("seller", Name(filter.Seller)), ("region", Name(filter.Region)),
            ("team", Name(filter.Team)), ("keeper", Name(filter.Keeper)), ("channel", Name(filter.Channel)),
            ("dueFrom", Day(filter.Due.From)), ("dueTo", Day(filter.Due.To)), ("closedFrom", Day(filter.Closed.From)), ("closedTo", Day(filter.Closed.To)),
            ("week", filter.Week is { } monday ? WeekName(monday) : null), ("customer", filter.Customer?.ToString(CultureInfo.InvariantCulture)),
            ("cause", Word(Causes, filter.Cause)), ("told", Word(Tellings, filter.Told)), ("known", Word(Knowings, filter.Known)), ("reason", Name(filter.Reason)),
            ("score", ScoreWord(filter.Score)), ("q", filter.Search), ("moved", filter.MovedOnly ? "true" : null),
            ("sort", filter.ByStake ? "stake" : filter.SoonestFirst is { } soonest ? (soonest ? "due" : "-due") : null),
        ];
        return all.Where(pair => pair.Value is { Length: > 0 }).Select(pair => (pair.Name, pair.Value!));
    }

    /// <summary>2026-W12: the ISO week that begins on this Monday.</summary>
    public static string WeekName(LocalDate monday)
        => string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(monday):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(monday):00}");

    public static string Word(PromiseTab tab) => Tabs.First(pair => pair.Value == tab).Key;

    public static string? ScoreWord(int? score) => score is { } some ? Scores.First(pair => pair.Value == some).Key : null;

    public static string Word(PromiseKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    private static string? Word<T>(Dictionary<string, T> words, T? value)
        where T : struct, Enum
        => value is { } one ? words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, one)).Key : null;

    private static string? Name(string? value) => value is "" ? None : value;

    private static string? Day(LocalDate? day) => day is { } some ? DayRange.Text(some) : null;

    private sealed class Reading(IQueryCollection query)
    {
        public Dictionary<string, string[]> Faults { get; } = [];

        public string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

        public string? Name(string name) => Text(name) is None ? "" : Text(name);

        public T? Word<T>(string name, IReadOnlyDictionary<string, T> words)
            where T : struct
            => Text(name) is not { } text ? null
                : words.TryGetValue(text, out var value) ? value
                : Fault<T>(name, $"One of: {string.Join(", ", words.Keys)}.");

        public long? Number(string name) => Text(name) is not { } text ? null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Fault<long>(name, "A whole number.");

        public LocalDate? Day(string name) => Text(name) is not { } text ? null
            : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value
            : Fault<LocalDate>(name, "A date such as 2026-11-22.");

        public LocalDate? Week(string name) => Text(name) is not { } text ? null
            : text.Split("-W") is [{ Length: 4 } yearText, { Length: 2 } weekText]
                && int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
                && int.TryParse(weekText, NumberStyles.None, CultureInfo.InvariantCulture, out var week)
                && week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday)
            : Fault<LocalDate>(name, "A week such as 2026-W12.");

        private T? Fault<T>(string name, string message)
            where T : struct
        {
            Faults[name] = [message];
            return null;
        }
    }
}
