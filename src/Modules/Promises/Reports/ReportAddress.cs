using System.Globalization;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Which report: what stands in its address.</summary>
/// <param name="Filter">Without tab and days: those are the report's own.</param>
/// <param name="Weeks">Null for everything there is.</param>
/// <param name="Days">Instead of the last weeks: the weeks of these days.</param>
public sealed record ReportAddress(PromiseFilter Filter, int? Weeks, DayRange Days, PromiseGrouping Grouping)
{
    public const int DefaultWeeks = 26;

    private const int MostWeeks = 520;

    /// <exception cref="InvalidInputException">Every parameter that cannot be read, at once.</exception>
    public static ReportAddress Read(IQueryCollection query)
    {
        var filter = PromiseAddress.Read(query);
        var (weeks, by) = (query["weeks"].ToString(), query["by"].ToString());
        var faults = new Dictionary<string, string[]>();
        if (weeks is not ("" or "all") && !(int.TryParse(weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostWeeks))
        {
            faults["weeks"] = [$"1 to {MostWeeks}, or all."];
        }

        if (by.Length > 0 && !(Enum.TryParse<PromiseGrouping>(by, ignoreCase: true, out _) && !char.IsAsciiDigit(by[0])))
        {
            faults["by"] = ["kind, category, seller or region."];
        }

        return faults.Count > 0 ? throw new InvalidInputException(faults) : new(
            filter with { Tab = PromiseTab.All, Due = default, Closed = default, Week = null, SoonestFirst = null, ByStake = false },
            weeks switch { "" => DefaultWeeks, "all" => null, _ => int.Parse(weeks, CultureInfo.InvariantCulture) },
            filter.Due,
            by.Length == 0 ? PromiseGrouping.Category : Enum.Parse<PromiseGrouping>(by, ignoreCase: true));
    }

    /// <summary>The address of a page with this report.</summary>
    public static string Write(ReportAddress ask, string page = "/promises/rate")
    {
        IEnumerable<(string Name, string? Value)> own =
        [
            ("weeks", ask.Weeks is { } weeks ? weeks.ToString(CultureInfo.InvariantCulture) : "all"), ("by", ask.Grouping.ToString().ToLowerInvariant()),
            ("dueFrom", ask.Days.From is { } from ? DayRange.Text(from) : null), ("dueTo", ask.Days.To is { } to ? DayRange.Text(to) : null),
        ];
        var pairs = PromiseAddress.Pairs(ask.Filter).Where(pair => pair.Name != "outcome").Select(pair => (pair.Name, (string?)pair.Value)).Concat(own);
        return page + QueryString.Create(pairs.Where(pair => pair.Item2 is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Item2)));
    }

    internal async Task<ReportPeriod> Period(DangolContext db, PromiseClock clock, CancellationToken cancellationToken = default)
        => Days is { From: { } from, To: { } to } && from <= to && NodaTime.Period.DaysBetween(from, to) <= MostWeeks * 7 ? ReportPeriod.Between(from, to)
            : Weeks is { } weeks ? await ReportPeriod.Latest(db, Filter, clock, weeks, cancellationToken)
            : await ReportPeriod.Everything(db, Filter, clock, cancellationToken);
}
