using System.Data.Common;
using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>A policy with what it says now.</summary>
public sealed record SlaPolicyRow(Guid Id, long Number, string Name, PromiseCustomer? Customer, int Position, bool IsActive, int Version, Instant ValidFrom, SlaDefinition Definition);

internal static class SlaPolicyRows
{
    /// <summary>In the order in which they are asked: customers' contracts first.</summary>
    public static Task<List<SlaPolicyRow>> All(DangolContext db)
        => db.Rows($"{Query} where p.workspace_id = {db.WorkspaceId} order by case when p.customer_id is null then 1 else 0 end, p.position, p.number", Read);

    /// <exception cref="NotFoundException">This workspace has no such policy.</exception>
    public static async Task<SlaPolicyRow> One(DangolContext db, Guid id)
        => await db.Row($"{Query} where p.workspace_id = {db.WorkspaceId} and p.id = {id}", Read) ?? throw new NotFoundException("SLA policy");

    /// <inheritdoc cref="One(DangolContext, Guid)"/>
    public static async Task<SlaPolicyRow> One(DangolContext db, long number)
        => await db.Row($"{Query} where p.workspace_id = {db.WorkspaceId} and p.number = {number}", Read) ?? throw new NotFoundException("SLA policy");

    private static readonly Sql.Raw Query = new("""
        select p.id, p.number, p.name, p.customer_id, c.number, c.name, c.phone, p.position, p.is_active, p.version, v.valid_from, v.definition from sla_policies p
        join sla_policy_versions v on v.workspace_id = p.workspace_id and v.policy_id = p.id and v.version = p.version
        left join customers c on c.workspace_id = p.workspace_id and c.id = p.customer_id
        """);

    private static SlaPolicyRow Read(DbDataReader row) => new(
        row.Id(0), row.GetInt64(1), row.GetString(2), row.IsDBNull(4) ? null : new PromiseCustomer(row.Id(3), row.GetInt64(4), row.TextOrNull(5), row.TextOrNull(6)),
        row.GetInt32(7), row.GetBoolean(8), row.GetInt32(9), row.Instant(10), SlaDefinition.Read(row.GetString(11)));
}
