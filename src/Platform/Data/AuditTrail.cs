using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;

namespace Dangol.Platform.Data;

/// <summary>Who did what, when and from where. Written in the transaction of the change itself; never updated, never deleted by the product.</summary>
public sealed class AuditEntry : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public Instant At { get; set; }

    public Guid? UserId { get; set; }

    public required string Who { get; set; }

    /// <summary>"web", "api", "cli" or "job".</summary>
    public required string Via { get; set; }

    public string? Address { get; set; }

    /// <summary>"created", "changed", "deleted", or a verb such as "imported", "signed-in", "exported".</summary>
    public required string Action { get; set; }

    /// <summary>The kind of row, such as "Customer".</summary>
    public required string Subject { get; set; }

    public required string SubjectId { get; set; }

    /// <summary>JSON: {"field":[before, after]} for changes, or what the verb wants to say.</summary>
    public string? Details { get; set; }
}

public static class AuditTrail
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Notes something that is not a change of an audited row: a sign-in, an export, a bulk operation.</summary>
    public static void Audit(this DangolContext db, string action, string subject, string subjectId, object? details = null)
        => db.AuditToSave.Add(Entry(db, action, subject, subjectId, details is null ? null : JsonSerializer.Serialize(details, Plain)));

    internal static void Record(DangolContext db)
    {
        var changed = db.ChangeTracker.Entries<IAudited>().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entry in changed)
        {
            var action = entry.State switch { EntityState.Added => "created", EntityState.Deleted => "deleted", _ => "changed" };
            var details = Changes(entry);
            if (action != "changed" || details.Count > 0)
            {
                db.AuditToSave.Add(Entry(db, action, entry.Metadata.ClrType.Name, entry.Entity.AuditId, details.ToJsonString(Plain)));
            }
        }
    }

    /// <summary>Writes the entries that wait, inside the transaction of the change.</summary>
    internal static async Task Write(DangolContext db, CancellationToken cancellationToken)
    {
        foreach (var entry in db.AuditToSave)
        {
            await db.Execute($"""
                insert into audit_entries (workspace_id, id, at, user_id, who, via, address, action, subject, subject_id, details)
                values ({(entry.WorkspaceId == 0 ? db.WorkspaceId : entry.WorkspaceId)}, {entry.Id}, {entry.At}, {entry.UserId}, {entry.Who}, {entry.Via}, {entry.Address}, {entry.Action}, {entry.Subject}, {entry.SubjectId}, {entry.Details})
                """, cancellationToken);
        }

        db.AuditToSave.Clear();
    }

    private static JsonObject Changes(EntityEntry<IAudited> entry)
    {
        var changes = new JsonObject();
        foreach (var property in entry.Properties.Where(property => property.Metadata.PropertyInfo?.GetCustomAttribute<NotAuditedAttribute>() is null && !property.Metadata.IsPrimaryKey()))
        {
            var before = entry.State == EntityState.Added ? null : Text(property.OriginalValue);
            var after = entry.State == EntityState.Deleted ? null : Text(property.CurrentValue);
            if (before != after)
            {
                changes[property.Metadata.Name] = new JsonArray(before, after);
            }
        }

        return changes;
    }

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);

    private static AuditEntry Entry(DangolContext db, string action, string subject, string subjectId, string? details) => new()
    {
        WorkspaceId = db.WorkspaceId,
        Id = Ids.New(db.Clock),
        At = db.Now,
        UserId = db.Caller.UserId,
        Who = db.Caller.Name,
        Via = db.Caller.Via,
        Address = db.Caller.Address,
        Action = action,
        Subject = subject,
        SubjectId = subjectId,
        Details = details,
    };
}
