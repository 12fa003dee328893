using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Dangol.Platform.Data;

/// <summary>
/// How values are stored, the same on both engines so that one SQL text serves both: an instant is microseconds since 1970 UTC (bigint),
/// a date is yyyymmdd (int), money is hundredths of the currency's unit (bigint), an id is 16 big-endian bytes (SQLite) or uuid (PostgreSQL).
/// </summary>
public static class StoredTypes
{
    public static long ToStored(this Instant instant) => instant.ToUnixTimeTicks() / 10;

    public static Instant ToInstant(long stored) => Instant.FromUnixTimeTicks(stored * 10);

    public static int ToStored(this LocalDate date) => (date.Year * 10000) + (date.Month * 100) + date.Day;

    public static LocalDate ToDate(int stored) => new(stored / 10000, stored / 100 % 100, stored % 100);

    public static byte[] ToStored(this Guid id) => id.ToByteArray(bigEndian: true);

    internal static void Configure(ModelConfigurationBuilder builder, bool sqlite)
    {
        builder.Properties<Instant>().HaveConversion<InstantConverter>();
        builder.Properties<LocalDate>().HaveConversion<DateConverter>();
        if (sqlite)
        {
            builder.Properties<Guid>().HaveConversion<IdConverter>();
        }

        builder.Properties<DateTimeOffset>().HaveConversion<OffsetConverter>();
    }

    private sealed class InstantConverter() : ValueConverter<Instant, long>(instant => instant.ToUnixTimeTicks() / 10, stored => Instant.FromUnixTimeTicks(stored * 10));

    private sealed class DateConverter() : ValueConverter<LocalDate, int>(date => date.ToStored(), stored => ToDate(stored));

    private sealed class IdConverter() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), stored => new Guid(stored, true));

    private sealed class OffsetConverter() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks / 10, stored => new DateTimeOffset(stored * 10, TimeSpan.Zero));
}
