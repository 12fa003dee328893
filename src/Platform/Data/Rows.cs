using Microsoft.EntityFrameworkCore;

namespace Dangol.Platform.Data;

/// <summary>A row that belongs to one workspace. Lookups through the context carry the caller's workspace by themselves.</summary>
public interface IWorkspaceRow
{
    int WorkspaceId { get; }
}

/// <summary>A row whose changes are written to the audit log: what changed, from what to what, by whom, from where.</summary>
public interface IAudited
{
    /// <summary>The row's id in the audit log, as people and the API see it.</summary>
    string AuditId { get; }
}

/// <summary>A module's tables. Named in the host's plain list of modules.</summary>
public interface IModelPart
{
    void Build(ModelBuilder model);
}

/// <summary>All modules' tables together: the one model.</summary>
public sealed class ModelParts(IEnumerable<IModelPart> parts)
{
    public IReadOnlyList<IModelPart> All { get; } = [.. parts];
}

/// <summary>Keeps a property out of the audit log: secrets, hashes, and counters that say nothing to a person.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
