using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Access;

/// <summary>Who an e-mail address and a password belong to. Gives the same answer in the same time whether or not there is such an account.</summary>
internal sealed class PasswordSignIn(Store store, SignInAttempts attempts, Passwords passwords, KnownDevices devices)
{
    public async Task<PasswordAnswer> Try(DangolContext db, string email, string password, HttpContext http)
    {
        var user = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedUserName == User.Normal(email));
        var buckets = devices.Buckets(http, email, user?.Id);
        if (await attempts.Count(buckets) is { } wait)
        {
            return new PasswordAnswer(null, null, wait);
        }

        var matches = passwords.Matches(user, password.Length <= PasswordRules.Longest ? password : "");
        var member = matches ? await Membership.Of(db, user!.Id) : null;
        if (member is null)
        {
            await NoteFailure(user, email, http);
            return new PasswordAnswer(null, null, null);
        }

        await store.Write(new Caller(), write => SignInAttempts.Forget(write, [.. buckets.Where(bucket => !bucket.StartsWith("address:", StringComparison.Ordinal))]));
        return new PasswordAnswer(user, member, null);
    }

    // For an address nobody has an account with, the note goes where no workspace reads it: writing it takes the same time.
    private Task NoteFailure(User? user, string email, HttpContext http) => store.Write(new Caller(), async db =>
    {
        var workspaceId = user is null ? 0 : (int)await db.Number($"select workspace_id from members where user_id = {user.Id} order by joined_at limit 1");
        db.Caller.Is(workspaceId, null, Shortened(email), Role.Viewer, "web", http.Connection.RemoteIpAddress?.ToString());
        db.Audit("sign-in-failed", "User", user?.Id.ToString() ?? "", new { email = Shortened(email) });
    });

    private static string Shortened(string email) => email.Length <= 200 ? email : email[..200];
}

/// <param name="User">Null: wrong, or to wait.</param>
/// <param name="Wait">Too many attempts: how long until the next.</param>
internal sealed record PasswordAnswer(User? User, Member? Member, Duration? Wait);
