using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <summary>A person as one row of a source describes them.</summary>
public sealed class IncomingCustomer
{
    /// <summary>The record's id in its source. In one <see cref="CustomerIntake.Take"/> each comes once.</summary>
    public required string Key { get; init; }

    public required CustomerFields Fields { get; init; }

    /// <summary><see cref="Fields"/> as JSON.</summary>
    public required string Json { get; init; }

    /// <summary>JSON of the columns whose text differs from the fields, by header; null without any.</summary>
    public string? Raw { get; init; }

    /// <summary>64-bit hash of <see cref="Json"/> and <see cref="Raw"/>.</summary>
    public required long Hash { get; init; }

    public string? FileName { get; init; }

    /// <summary>Physical line, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>Set by the intake: whose record it is.</summary>
    public Guid CustomerId { get; internal set; }

    /// <summary>Set by the intake.</summary>
    public Taken Taken { get; internal set; }

    internal Guid RecordId { get; set; }
}
