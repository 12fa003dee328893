using Dangol.Platform.Data;

namespace Dangol.Calendars;

/// <summary>What pages of other modules may ask about calendars.</summary>
public static class CalendarsContract
{
    /// <summary>To choose from: the default one first.</summary>
    public static async Task<IReadOnlyList<(Guid Id, string Name)>> Names(DangolContext db)
        => await db.Rows($"select id, name from calendars where workspace_id = {db.WorkspaceId} order by is_default desc, number", row => (row.Id(0), row.GetString(1)));
}
