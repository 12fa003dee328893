using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Calendars;

internal sealed class CalendarMap : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<StoredCalendar>(calendar =>
        {
            calendar.ToTable("calendars");
            calendar.HasKey(row => new { row.WorkspaceId, row.Id });
            calendar.HasIndex(row => new { row.WorkspaceId, row.Number }).IsUnique();
            calendar.Property(row => row.Name).HasMaxLength(100);
            calendar.Property(row => row.Version).IsConcurrencyToken();
            calendar.Ignore(row => row.AuditId);
        });
        model.Entity<CalendarVersion>(version =>
        {
            version.ToTable("calendar_versions");
            version.HasKey(row => new { row.WorkspaceId, row.CalendarId, row.Version });
        });
    }
}
