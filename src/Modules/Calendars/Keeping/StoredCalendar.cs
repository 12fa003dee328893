using System.Globalization;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Calendars;

/// <summary>A workspace's calendar: of the business, a team, a channel, a customer's contract. What it says is in its versions, of which the highest counts.</summary>
internal sealed class StoredCalendar : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public long Number { get; set; }

    public required string Name { get; set; }

    /// <summary>The one that counts where none is named.</summary>
    public bool IsDefault { get; set; }

    public int Version { get; set; }

    public Instant CreatedAt { get; set; }

    public string AuditId => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a calendar said from a moment on. Never changed: what was promised by it can be worked out again for ever.</summary>
internal sealed class CalendarVersion : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid CalendarId { get; set; }

    public int Version { get; set; }

    /// <summary><see cref="CalendarJson"/>.</summary>
    public required string Definition { get; set; }

    public Instant ValidFrom { get; set; }

    public required string Who { get; set; }
}
