using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Access;

internal static class MembersPages
{
    public static void MapMembers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/members", async (DangolContext db) => TypedResults.Ok(await MemberList.Members(db))).RequireAuthorization(Policies.Manage).WithName("ListMembers").WithTags("Access");

        var pages = routes.MapGroup("/settings/members").RequireAuthorization(Policies.Manage);
        pages.MapGet("", Show);
        pages.MapGet("/invite", () => Page.Part<InviteForm>());
        pages.MapPost("/invitations", Invite);
        pages.MapPost("/invitations/{id:guid}/revocation", Revoke);
        pages.MapGet("/{userId:guid}", Edit);
        pages.MapPost("/{userId:guid}/role", ChangeRole);
        pages.MapPost("/{userId:guid}/off", (Guid userId, Caller caller, Team team, Words t) => Switch(team.SwitchOff(caller, userId, t), t["접근을 껐습니다", "Access switched off"]));
        pages.MapPost("/{userId:guid}/on", (Guid userId, Caller caller, Team team, Words t) => Switch(team.SwitchOn(caller, userId, t), t["접근을 켰습니다", "Access switched on"]));
    }

    private static async Task<IResult> Show(DangolContext db)
        => Page.Of<MembersPage>(new { Members = await MemberList.Members(db), Invitations = await MemberList.Invitations(db) });

    private static async Task<IResult> Invite([FromForm] string? role, [FromForm] string? email, HttpContext http, Caller caller, Team team, Words t)
    {
        var faults = new Faults(t);
        if (!string.IsNullOrWhiteSpace(email))
        {
            faults.Email("email", email);
        }

        if (!Enum.TryParse<Role>(role, out var chosen) || !Team.MayGive(caller).Contains(chosen))
        {
            faults.Add("role", "줄 수 있는 역할 가운데 골라 주세요.", "Please choose a role you may give.");
        }

        if (faults.Any)
        {
            return Page.Part<InviteForm>(new { Email = email, Role = role, Errors = faults.ByField }, 422);
        }

        var path = await team.Invite(caller, chosen, email);
        http.Trigger("members-changed");
        return Page.Part<InvitationLink>(new { Link = $"{http.Request.Scheme}://{http.Request.Host}{path}" });
    }

    private static async Task<IResult> Revoke(Guid id, Caller caller, Team team, Words t)
    {
        await team.Revoke(caller, id);
        return Page.GoTo("/settings/members", new Toast(t["초대를 취소했습니다", "Invitation withdrawn"]));
    }

    private static async Task<IResult> Edit(Guid userId, DangolContext db)
        => Page.Part<MemberForm>(new { Member = (await MemberList.Members(db)).SingleOrDefault(member => member.Id == userId) ?? throw new NotFoundException("member") });

    private static Task<IResult> ChangeRole(Guid userId, [FromForm] string? role, [FromForm] string? teamName, Caller caller, Team team, Words t)
        => Enum.TryParse<Role>(role, out var chosen)
            ? Switch(team.ChangeRole(caller, userId, chosen, teamName, t), t["저장했습니다", "Saved"])
            : throw new InvalidInputException(new Dictionary<string, string[]> { ["role"] = ["Unknown role."] });

    private static async Task<IResult> Switch(Task change, string done)
    {
        await change;
        return Page.GoTo("/settings/members", new Toast(done));
    }
}
