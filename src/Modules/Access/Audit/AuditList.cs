using System.Text.Json;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Access;

/// <summary>Reads the audit log, newest first, a page at a time.</summary>
internal static class AuditList
{
    public const int PageSize = 50;

    public static async Task<IReadOnlyList<AuditView>> Find(DangolContext db, AuditFilter filter, Guid? before, CancellationToken cancellationToken)
    {
        var where = Where(filter);
        if (before is { } id)
        {
            // Ids are made in order of time, so the id alone continues the list.
            where.AppendLiteral(" and id < ");
            where.AppendFormatted(id);
        }

        return await db.Rows(
            $"""
            select id, at, who, user_id, via, address, action, subject, subject_id, details from audit_entries
            where workspace_id = {db.WorkspaceId}{where}
            order by id desc limit {PageSize + 1}
            """,
            row => new AuditView(row.Id(0), row.Instant(1), row.GetString(2), row.IdOrNull(3), row.GetString(4), row.TextOrNull(5), row.GetString(6), row.GetString(7), row.GetString(8), row.TextOrNull(9)),
            cancellationToken);
    }

    private static SqlText Where(AuditFilter filter)
    {
        SqlText where = $"";
        if (Guid.TryParse(filter.Who, out var userId))
        {
            where.AppendLiteral(" and user_id = ");
            where.AppendFormatted(userId);
        }
        else if (!string.IsNullOrWhiteSpace(filter.Who))
        {
            where.AppendLiteral(" and who = ");
            where.AppendFormatted(filter.Who.Trim());
        }

        if (!string.IsNullOrEmpty(filter.What))
        {
            where.AppendLiteral(" and subject = ");
            where.AppendFormatted(filter.What);
        }

        if (filter.From is { } from)
        {
            where.AppendLiteral(" and at >= ");
            where.AppendFormatted(from);
        }

        if (filter.To is { } to)
        {
            where.AppendLiteral(" and at < ");
            where.AppendFormatted(to);
        }

        return where;
    }
}

/// <param name="Who">A member's id, or a name; empty for everybody.</param>
/// <param name="What">A kind of row, such as "Customer"; empty for all.</param>
/// <param name="To">Excluded.</param>
internal sealed record AuditFilter(string? Who, string? What, Instant? From, Instant? To);

/// <summary>One line of the log.</summary>
public sealed record AuditView(Guid Id, Instant At, string Who, Guid? UserId, string Via, string? Address, string Action, string Subject, string SubjectId, string? Details)
{
    /// <summary>The fields that changed: name, before, after.</summary>
    public IReadOnlyList<(string Field, string? Before, string? After)> Changes()
    {
        if (Details is null)
        {
            return [];
        }

        using var json = JsonDocument.Parse(Details);
        return json.RootElement.ValueKind != JsonValueKind.Object
            ? []
            : [.. json.RootElement.EnumerateObject().Select(field => field.Value.ValueKind == JsonValueKind.Array && field.Value.GetArrayLength() == 2
                ? (field.Name, Text(field.Value[0]), Text(field.Value[1]))
                : (field.Name, null, Text(field.Value))).Where(change => change.Item2 != change.Item3)];
    }

    private static string? Text(JsonElement value) => value.ValueKind switch { JsonValueKind.Null => null, JsonValueKind.String => value.GetString(), _ => value.GetRawText() };
}
