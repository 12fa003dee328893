using NodaTime;

namespace Dangol.Platform;

/// <summary>What a member may do in a workspace, from most to least.</summary>
public enum Role
{
    Owner = 0,
    Manager = 1,
    Agent = 2,
    Analyst = 3,
    Viewer = 4,
}

/// <summary>
/// Who is asking, for which workspace, from where. One per request, command or job; filled once, before anything is read.
/// Every lookup and every audit entry takes its workspace from here.
/// </summary>
public sealed class Caller
{
    /// <summary>0 means "nobody yet": no row has this workspace, so nothing can be found.</summary>
    public int WorkspaceId { get; private set; }

    /// <summary>Null for an API key, a command or a job.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>How the audit log and notes name the caller.</summary>
    public string Name { get; private set; } = "";

    public Role Role { get; private set; } = Role.Viewer;

    /// <summary>"web", "api", "cli" or "job".</summary>
    public string Via { get; private set; } = "web";

    /// <summary>The client's address; null for commands and jobs.</summary>
    public string? Address { get; private set; }

    /// <summary>"ko" or "en".</summary>
    public string Language { get; private set; } = "ko";

    /// <summary>The zone the viewer reads times in: their own, else the workspace's.</summary>
    public DateTimeZone Zone { get; private set; } = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    public bool IsKnown => WorkspaceId != 0;

    public void Is(int workspaceId, Guid? userId, string name, Role role, string via, string? address)
        => (WorkspaceId, UserId, Name, Role, Via, Address) = (workspaceId, userId, name, role, via, address);

    public void Reads(string language, DateTimeZone zone) => (Language, Zone) = (language, zone);
}

/// <summary>
/// The names of the access policies. Every endpoint and page names one, or says AllowAnonymous; a test fails for one that does neither.
/// </summary>
public static class Policies
{
    /// <summary>Any member may look: owner, manager, agent, analyst, viewer.</summary>
    public const string Read = "read";

    /// <summary>Serve customers: add and change customers, notes, promises, tags. Owner, manager, agent.</summary>
    public const string Work = "work";

    /// <summary>Take data out in bulk. Owner, manager, analyst.</summary>
    public const string Export = "export";

    /// <summary>Import, invite, settings, keys, audit log. Owner, manager.</summary>
    public const string Manage = "manage";

    /// <summary>What only the owner may: roles of managers, removing data of a whole workspace.</summary>
    public const string Own = "own";

    /// <summary>Signed in as a person, whatever the role: one's own account and sessions.</summary>
    public const string Self = "self";
}
