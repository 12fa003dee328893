using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using NodaTime;

namespace Dangol.Imports.Running;

/// <summary>Values of a mapped record as the intakes want them.</summary>
internal static class Reads
{
    public static string? TextOrNull(this MappedRecord record, Field field) => record.Has(field) ? record.Text(field).ToString() : null;

    /// <summary>Wall-clock times are the workspace's; a day is its beginning.</summary>
    public static Instant? Time(this MappedRecord record, Field field, DateTimeZone zone)
        => record.Moment(field) is { } moment ? moment.Instant ?? zone.AtLeniently(moment.Local).ToInstant() : null;

    /// <summary>The value names a day, not a time: its column holds days only, or it has no time itself.</summary>
    public static bool IsDay(this MappedRecord record, Field field)
        => record.Moment(field) is { } moment && (!moment.HasTime || record.Plan.Of(field)!.Format.Type == Planning.ValueType.Date);
}
