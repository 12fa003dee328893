using System.Security.Claims;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dangol.Access;

/// <summary>Starts, finds and ends sessions. A session lives 14 days after it was last used and 90 days at most.</summary>
internal sealed class Sessions(Store store, TimeProvider clock)
{
    public static readonly Duration Idle = Duration.FromDays(14);
    public static readonly Duration Longest = Duration.FromDays(90);

    private static readonly Duration SeenEvery = Duration.FromMinutes(5);

    /// <summary>Notes the new session and says which claims its cookie carries.</summary>
    public async Task<ClaimsPrincipal> Start(DangolContext db, User user, int workspaceId, string method, HttpContext http)
    {
        var session = new Session
        {
            Id = Ids.New(clock),
            UserId = user.Id,
            WorkspaceId = workspaceId,
            CreatedAt = db.Now,
            LastSeenAt = db.Now,
            Address = http.Connection.RemoteIpAddress?.ToString(),
            Agent = Shortened(http.Request.Headers.UserAgent.ToString()),
            Method = method,
        };
        db.Add(session);
        await db.SaveChangesAsync();
        await OneTimeToken.Sweep(db);
        await db.Execute($"delete from sessions where last_seen_at < {db.Now - Longest}");
        db.Audit("signed-in", "User", user.Id.ToString(), new { method });
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim(SessionCookie.IdClaim, session.Id.ToString())], SessionCookie.Scheme));
    }

    /// <summary>Null when the session has ended or grown old, or the person is not (or no longer) an active member.</summary>
    public async Task<SignedIn?> Find(DangolContext db, Guid id)
    {
        var found = await db.Row(
            $"""
            select s.workspace_id, s.user_id, s.created_at, s.last_seen_at, coalesce(u.display_name, u.email), u.language, u.zone, m.role, w.language, w.zone
            from sessions s
            join users u on u.id = s.user_id
            join members m on m.workspace_id = s.workspace_id and m.user_id = s.user_id and m.disabled_at is null
            join workspaces w on w.id = s.workspace_id
            where s.id = {id} and s.ended_at is null
            """,
            row => new SignedIn(id, row.GetInt32(0), row.Id(1), row.Instant(2), row.Instant(3), row.GetString(4), row.TextOrNull(5), row.TextOrNull(6), (Role)row.GetInt32(7), row.GetString(8), row.GetString(9)));
        if (found is null || db.Now - found.CreatedAt > Longest || db.Now - found.LastSeenAt > Idle)
        {
            return null;
        }

        if (db.Now - found.LastSeenAt > SeenEvery)
        {
            await store.Write(db.Caller, write => write.Execute($"update sessions set last_seen_at = {write.Now} where id = {id} and workspace_id = {found.WorkspaceId}"));
        }

        return found;
    }

    public static Task End(DangolContext db, Guid userId, Guid sessionId)
        => db.Execute($"update sessions set ended_at = {db.Now} where id = {sessionId} and user_id = {userId} and ended_at is null");

    /// <summary>The same session in another workspace of the person's.</summary>
    public static Task MoveTo(DangolContext db, Guid userId, Guid sessionId, int workspaceId)
        => db.Execute($"update sessions set workspace_id = {workspaceId} where id = {sessionId} and user_id = {userId}");

    /// <summary>Ends the person's sessions in every workspace, but for the one they are using, if given.</summary>
    public static Task EndAll(DangolContext db, Guid userId, Guid? butFor = null)
        => db.Execute($"update sessions set ended_at = {db.Now} where user_id = {userId} and ended_at is null and id <> {butFor ?? Guid.Empty}");

    private static string Shortened(string agent) => agent.Length <= 300 ? agent : agent[..300];
}

/// <summary>The session, the person and the workspace behind a request, as they are now.</summary>
internal sealed record SignedIn(
    Guid SessionId, int WorkspaceId, Guid UserId, Instant CreatedAt, Instant LastSeenAt, string Name, string? Language, string? Zone, Role Role, string WorkspaceLanguage, string WorkspaceZone);
