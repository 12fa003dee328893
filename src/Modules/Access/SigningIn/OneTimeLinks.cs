using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Access;

/// <summary>Links printed by a command, good for one use within 24 hours. The database holds only hashes of their tokens.</summary>
public sealed class OneTimeLinks(Store store)
{
    internal const string Setup = "setup";
    internal const string SignIn = "sign-in";

    private static readonly Duration Life = Duration.FromHours(24);

    /// <summary>The path with which the owner sets up the workspace and their account; null when there is an owner already.</summary>
    public Task<string?> ForSetup() => store.Write(new Caller(), async db => await HasOwner(db) ? null : "/setup/" + Issue(db, Setup, null));

    /// <summary>The path that signs this person in.</summary>
    public Task<string> ForSignIn(Guid userId) => store.Write(new Caller(), db => Task.FromResult("/link/" + Issue(db, SignIn, userId)));

    internal static async Task<bool> HasOwner(DangolContext db)
        => await db.Number($"select count(*) from members where workspace_id > 0 and role = {Role.Owner} and disabled_at is null") > 0;

    /// <summary>Whether the link could be used now. Looking changes nothing.</summary>
    internal static async Task<bool> IsOpen(DangolContext db, string token, string purpose)
        => await db.Number($"select count(*) from one_time_links where token_hash = {Token.Hash(token)} and purpose = {purpose} and used_at is null and expires_at > {db.Now}") == 1;

    /// <summary>Uses the link up, and says whose it is. Of any number of uses at the same moment, one succeeds.</summary>
    /// <exception cref="NotFoundException">Unknown, used or expired.</exception>
    internal static async Task<Guid?> Use(DangolContext db, string token, string purpose)
    {
        var hash = Token.Hash(token);
        var used = await db.Execute($"update one_time_links set used_at = {db.Now} where token_hash = {hash} and purpose = {purpose} and used_at is null and expires_at > {db.Now}");
        return used == 1
            ? await db.Row($"select user_id from one_time_links where token_hash = {hash}", row => row.IdOrNull(0))
            : throw new NotFoundException("link");
    }

    private static string Issue(DangolContext db, string purpose, Guid? userId)
    {
        var token = Token.New();
        db.Add(new OneTimeLink { Id = Ids.New(db.Clock), TokenHash = Token.Hash(token), Purpose = purpose, UserId = userId, ExpiresAt = db.Now + Life });
        return token;
    }
}
