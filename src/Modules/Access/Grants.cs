using System.Security.Claims;
using Dangol.Platform;

namespace Dangol.Access;

/// <summary>What each role and each key scope may do: the whole table of rights, in one place.</summary>
internal static class Grants
{
    /// <summary>The claim a policy asks for; its value is the policy's name.</summary>
    public const string Claim = "may";

    public static IReadOnlyList<string> Of(Role role) => role switch
    {
        Role.Owner => [Policies.Self, Policies.Read, Policies.Work, Policies.Export, Policies.Manage, Policies.Own],
        Role.Manager => [Policies.Self, Policies.Read, Policies.Work, Policies.Export, Policies.Manage],
        Role.Agent => [Policies.Self, Policies.Read, Policies.Work],
        Role.Analyst => [Policies.Self, Policies.Read, Policies.Export],
        _ => [Policies.Self, Policies.Read],
    };

    public static IReadOnlyList<string> Of(ApiScope scope) => scope switch
    {
        ApiScope.Manage => [Policies.Read, Policies.Work, Policies.Export, Policies.Manage],
        ApiScope.Write => [Policies.Read, Policies.Work],
        _ => [Policies.Read],
    };

    /// <summary>The role a key acts as where a role is asked for.</summary>
    public static Role RoleOf(ApiScope scope) => scope switch
    {
        ApiScope.Manage => Role.Manager,
        ApiScope.Write => Role.Agent,
        _ => Role.Viewer,
    };

    public static ClaimsPrincipal Principal(string scheme, string name, IReadOnlyList<string> grants, params Claim[] more)
        => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name), .. grants.Select(grant => new Claim(Claim, grant)), .. more], scheme));
}
