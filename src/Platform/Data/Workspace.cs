using NodaTime;

namespace Dangol.Platform.Data;

/// <summary>One business. Its short number leads every key of every row it owns.</summary>
public sealed class Workspace : IAudited
{
    public int Id { get; set; }

    public required string Name { get; set; }

    /// <summary>IANA zone; dates without a time are read in it.</summary>
    public string Zone { get; set; } = "Asia/Seoul";

    /// <summary>"ko" or "en": for members who chose none.</summary>
    public string Language { get; set; } = "ko";

    /// <summary>ISO 4217, for amounts whose source names no currency; "XXX" when unspecified.</summary>
    public string Currency { get; set; } = "KRW";

    /// <summary>Days after the due time before an unfulfilled promise counts as broken. 0..365, default 30.</summary>
    public int GraceDays { get; set; } = 30;

    public Instant CreatedAt { get; set; }

    public string AuditId => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;
}
