using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Access;

/// <summary>Links printed by a command, good for one use within 24 hours.</summary>
public sealed class OneTimeLinks(Store store)
{
    private static readonly Duration Life = Duration.FromHours(24);

    /// <summary>The path with which the owner sets up the workspace and their account; null when there is an owner already.</summary>
    public Task<string?> ForSetup() => store.Write(new Caller(), async db => await HasOwner(db) ? null : "/setup/" + Issue(db, OneTimeToken.Setup, null));

    /// <summary>The path that signs this person in, whatever their password and second step.</summary>
    public Task<string> ForSignIn(Guid userId) => store.Write(new Caller(), db => Task.FromResult("/link/" + Issue(db, OneTimeToken.SignIn, userId)));

    internal static async Task<bool> HasOwner(DangolContext db)
        => await db.Number($"select count(*) from members where workspace_id > 0 and role = {Role.Owner} and disabled_at is null") > 0;

    private static string Issue(DangolContext db, string purpose, Guid? userId)
    {
        var token = Token.New();
        OneTimeToken.Issue(db, token, purpose, userId, Life);
        return token;
    }
}
