using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Access;

/// <summary>Who belongs to the workspace and as what. Nobody gives more than they have, and the last owner stays.</summary>
internal sealed class Team(Store store)
{
    private const int LongestTeam = 60;

    private static readonly Duration InvitationLife = Duration.FromDays(7);

    /// <summary>The roles the caller may give: up to their own for newcomers.</summary>
    public static IEnumerable<Role> MayGive(Caller caller) => Enum.GetValues<Role>().Where(role => role >= caller.Role);

    /// <summary>Managers look after agents, analysts and viewers; owners after everybody.</summary>
    public static bool MayChange(Caller caller, Role current) => caller.Role == Role.Owner || (caller.Role == Role.Manager && current > Role.Manager);

    /// <returns>The path that lets one person join.</returns>
    public async Task<string> Invite(Caller caller, Role role, string? email)
    {
        if (!MayGive(caller).Contains(role))
        {
            throw new RuleBrokenException("role-above-own", "A role above one's own cannot be given.");
        }

        var token = Token.New();
        await store.Write(caller, db =>
        {
            db.Add(new Invitation
            {
                Id = Ids.New(db.Clock),
                Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim(),
                Role = role,
                TokenHash = Token.Hash(token),
                InvitedBy = caller.UserId,
                CreatedAt = db.Now,
                ExpiresAt = db.Now + InvitationLife,
            });
            return Task.CompletedTask;
        });
        return "/join/" + token;
    }

    /// <exception cref="NotFoundException">No such open invitation here.</exception>
    public Task Revoke(Caller caller, Guid id) => store.Write(caller, async db =>
    {
        var invitation = await db.Set<Invitation>().AsTracking().SingleOrDefaultAsync(row => row.Id == id && row.UsedAt == null && row.RevokedAt == null)
            ?? throw new NotFoundException("invitation");
        invitation.RevokedAt = db.Now;
    });

    /// <exception cref="NotFoundException">No such member here.</exception>
    /// <exception cref="RuleBrokenException">The caller may not, or the workspace would be left without an owner.</exception>
    /// <param name="team">The name of the team they work in, at most 60 characters; empty: none.</param>
    public Task ChangeRole(Caller caller, Guid userId, Role role, string? team, Words t) => Change(caller, userId, t, (member, _) =>
    {
        if (team?.Trim().Length > LongestTeam)
        {
            throw new RuleBrokenException("team-too-long", t[$"팀 이름은 {LongestTeam}자까지입니다.", $"A team's name has at most {LongestTeam} characters."]);
        }

        if (!MayGive(caller).Contains(role) || (caller.Role != Role.Owner && role <= Role.Manager))
        {
            throw new RuleBrokenException("role-above-own", t["내 역할보다 높은 역할은 줄 수 없습니다.", "You cannot give a role above your own."]);
        }

        (member.Role, member.Team) = (role, string.IsNullOrWhiteSpace(team) ? null : team.Trim());
        return Task.CompletedTask;
    });

    /// <summary>Switched off, the person is out at the next request; switched on again, they sign in anew.</summary>
    public Task SwitchOff(Caller caller, Guid userId, Words t) => Change(caller, userId, t, async (member, db) =>
    {
        if (userId == caller.UserId)
        {
            throw new RuleBrokenException("self", t["자기 자신은 끌 수 없습니다. 다른 소유자에게 부탁해 주세요.", "You cannot switch yourself off. Please ask another owner."]);
        }

        member.DisabledAt ??= db.Now;
        await db.Execute($"update sessions set ended_at = {db.Now} where workspace_id = {db.WorkspaceId} and user_id = {userId} and ended_at is null");
    });

    public Task SwitchOn(Caller caller, Guid userId, Words t) => Change(caller, userId, t, (member, _) =>
    {
        member.DisabledAt = null;
        return Task.CompletedTask;
    });

    private Task Change(Caller caller, Guid userId, Words t, Func<Member, DangolContext, Task> change) => store.Write(caller, async db =>
    {
        await Workspaces.Lock(db);
        var member = await db.Set<Member>().AsTracking().SingleOrDefaultAsync(row => row.UserId == userId) ?? throw new NotFoundException("member");
        if (!MayChange(caller, member.Role))
        {
            throw new RuleBrokenException("not-yours", t["이 사람의 역할은 소유자만 바꿀 수 있습니다.", "Only an owner may change this person."]);
        }

        await change(member, db);
        await db.SaveChangesAsync();
        if (!await db.Set<Member>().AnyAsync(row => row.Role == Role.Owner && row.DisabledAt == null))
        {
            throw new RuleBrokenException("last-owner", t["소유자가 한 사람은 있어야 합니다.", "There must be at least one owner."]);
        }
    });
}
