using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Http;

namespace Dangol.Access;

/// <summary>The one way in: notes the session and gives the browser its cookie.</summary>
internal sealed class Entrance(Store store, Sessions sessions, KnownDevices devices)
{
    /// <param name="who">Decides, in the transaction that notes the session, who comes in and by which membership.</param>
    /// <param name="method">"password", "password+totp", "password+recovery", "passkey" or "link".</param>
    public async Task Open(HttpContext http, string method, Func<DangolContext, Task<(User User, Member Member)>> who)
    {
        var caller = new Caller();
        var (session, userId) = await store.Write(caller, async db =>
        {
            var (user, member) = await who(db);
            caller.Is(member.WorkspaceId, user.Id, user.Called, member.Role, "web", http.Connection.RemoteIpAddress?.ToString());
            return (await sessions.Start(db, user, member.WorkspaceId, method, http), user.Id);
        });
        devices.Remember(http, userId);
        await SessionCookie.SignIn(http, session);
    }

    public Task Open(HttpContext http, string method, User user, Member member) => Open(http, method, _ => Task.FromResult((user, member)));

    /// <summary>Where to go after signing in: an address of our own, or Today.</summary>
    public static string Next(string? next)
        => next is ['/', .. var rest] && !rest.StartsWith('/') && !rest.Contains('\\', StringComparison.Ordinal) && !rest.Any(char.IsControl) ? next : "/";
}
