using Dangol.Platform;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Promises;

/// <summary>What the forms about promises share.</summary>
internal static class PromiseForms
{
    public static bool MayWork(Caller caller) => caller.Role is Role.Owner or Role.Manager or Role.Agent;

    /// <summary>What a datetime-local field holds, where the reader is; null when it is not filled in or cannot be read.</summary>
    public static Instant? Moment(string? text, DateTimeZone zone)
        => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text ?? "") is { Success: true } read ? read.Value.InZoneLeniently(zone).ToInstant() : null;

    public static string Field(Instant at, DateTimeZone zone) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(at.InZone(zone).LocalDateTime);

    /// <summary>A day and, if the customer was told one, a time where the reader is. The day alone ends where the business is.</summary>
    public static Due? Due(string? day, string? time, DateTimeZone reader, DateTimeZone business)
    {
        if (LocalDatePattern.Iso.Parse(day ?? "") is not { Success: true } date)
        {
            return null;
        }

        return string.IsNullOrWhiteSpace(time) ? Promises.Due.On(date.Value, business)
            : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time) is { Success: true } clock ? Promises.Due.By(date.Value.At(clock.Value).InZoneLeniently(reader).ToInstant())
            : null;
    }
}
