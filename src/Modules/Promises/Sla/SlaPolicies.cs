using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>Finds the policy for an occasion: the customer's own contract first, then the general ones in their order.</summary>
internal static class SlaPolicies
{
    /// <param name="target">The target it must have; null: it must have none and watch.</param>
    public static async Task<SlaInForce?> Choose(DangolContext db, Guid? customer, SlaSubject subject, string? target)
    {
        var policies = await Active(db, customer);
        if (policies.Count == 0)
        {
            return null;
        }

        var tags = customer is { } some
            ? (await db.Rows($"select tag from customer_tags where workspace_id = {db.WorkspaceId} and customer_id = {some}", row => row.GetString(0))).ToHashSet()
            : [];
        return policies.FirstOrDefault(policy => (target is null ? policy.Definition.Targets is not { Count: > 0 } && policy.Definition.Steps is { Count: > 0 } : policy.Definition.Target(target) is not null)
            && policy.Definition.When?.Hold(tags, subject) != false);
    }

    public static Task<SlaInForce?> Of(DangolContext db, Guid policy, int version) => db.Row(
        $"select policy_id, version, definition from sla_policy_versions where workspace_id = {db.WorkspaceId} and policy_id = {policy} and version = {version}",
        row => (SlaInForce?)new SlaInForce(row.Id(0), row.GetInt32(1), SlaDefinition.Read(row.GetString(2))));

    private static async Task<List<SlaInForce>> Active(DangolContext db, Guid? customer) => await db.Rows(
        $"""
        select p.id, p.version, v.definition from sla_policies p
        join sla_policy_versions v on v.workspace_id = p.workspace_id and v.policy_id = p.id and v.version = p.version
        where p.workspace_id = {db.WorkspaceId} and p.is_active and (p.customer_id is null or p.customer_id = {customer ?? Guid.Empty})
        order by case when p.customer_id is null then 1 else 0 end, p.position, p.number
        """,
        row => new SlaInForce(row.Id(0), row.GetInt32(1), SlaDefinition.Read(row.GetString(2))));
}

internal sealed record SlaInForce(Guid Id, int Version, SlaDefinition Definition);
