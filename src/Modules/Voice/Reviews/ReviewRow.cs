using System.Data.Common;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Voice;

/// <summary>A review as pages and the API show it.</summary>
/// <param name="Key">Its id in the source.</param>
/// <param name="Score">1 (worst) to 5 (best); null for words alone.</param>
public sealed record ReviewRow(
    Guid Id, long Number, string Source, string Key, Guid? CustomerId, Guid? OrderId, int? Score, string? Title, string? Text, Instant? WrittenAt, Instant? AnsweredAt, int? ImportId, int Version,
    long? CustomerNumber, string? CustomerName, long? OrderNumber, string? Product)
{
    internal static readonly Sql.Raw Columns = new("r.id, r.number, r.source, r.source_key, r.customer_id, r.order_id, r.score, r.title, r.text, r.created_at, r.answered_at, r.import_id, r.version, c.number, c.name, o.number, p.name");

    internal static readonly Sql.Raw Joins = new("left join customers c on c.workspace_id = r.workspace_id and c.id = r.customer_id left join orders o on o.workspace_id = r.workspace_id and o.id = r.order_id left join products p on p.workspace_id = r.workspace_id and p.id = r.product_id");

    internal static ReviewRow Read(DbDataReader row) => new(
        row.Id(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.IdOrNull(4), row.IdOrNull(5), (int?)row.NumberOrNull(6), row.TextOrNull(7), row.TextOrNull(8), row.InstantOrNull(9), row.InstantOrNull(10),
        (int?)row.NumberOrNull(11), row.GetInt32(12), row.NumberOrNull(13), row.TextOrNull(14), row.NumberOrNull(15), row.TextOrNull(16));

    /// <exception cref="Dangol.Platform.NotFoundException">This workspace has no such review.</exception>
    internal static async Task<ReviewRow> One(DangolContext db, long number, CancellationToken cancellationToken = default)
        => await db.Row<ReviewRow?>($"select {Columns} from reviews r {Joins} where r.workspace_id = {db.WorkspaceId} and r.number = {number}", Read, cancellationToken) ?? throw new Dangol.Platform.NotFoundException("review");
}
