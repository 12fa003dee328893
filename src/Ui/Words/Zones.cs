using NodaTime.TimeZones;

namespace Dangol.Ui;

internal static class Zones
{
    private static readonly string[] Ids = [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(place => place.ZoneId).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Every inhabited IANA zone; Seoul first.</summary>
    public static IEnumerable<Option> All(Words t) => Ids.Select(id => new Option(id, id)).Prepend(new Option("Asia/Seoul", t["서울 (Asia/Seoul)", "Seoul (Asia/Seoul)"])).DistinctBy(zone => zone.Value);
}
