using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Access;

/// <summary>A secret that works once: a printed link, a recovery code, the nonce of a passkey ceremony. Only its hash is kept.</summary>
internal sealed class OneTimeToken
{
    public const string Setup = "setup";
    public const string SignIn = "sign-in";
    public const string Recovery = "recovery";
    public const string Passkey = "passkey";

    public Guid Id { get; set; }

    public required byte[] TokenHash { get; set; }

    public required string Purpose { get; set; }

    public Guid? UserId { get; set; }

    public Instant ExpiresAt { get; set; }

    public Instant? UsedAt { get; set; }

    public static void Issue(DangolContext db, string token, string purpose, Guid? userId, Duration life)
        => db.Add(new OneTimeToken { Id = Ids.New(db.Clock), TokenHash = Token.Hash(token), Purpose = purpose, UserId = userId, ExpiresAt = db.Now + life });

    /// <summary>Whether the token could be used now. Looking changes nothing.</summary>
    public static async Task<bool> IsOpen(DangolContext db, string token, string purpose)
        => await db.Number($"select count(*) from one_time_tokens where token_hash = {Token.Hash(token)} and purpose = {purpose} and used_at is null and expires_at > {db.Now}") == 1;

    /// <summary>Uses the token up. Of any number of uses at the same moment, one is told true.</summary>
    public static async Task<bool> Use(DangolContext db, string token, string purpose)
        => await db.Execute($"update one_time_tokens set used_at = {db.Now} where token_hash = {Token.Hash(token)} and purpose = {purpose} and used_at is null and expires_at > {db.Now}") == 1;

    /// <summary>Uses up a token that was handed out without being noted here. Of any number of uses at the same moment, one is told true.</summary>
    public static async Task<bool> Spend(DangolContext db, string token, string purpose, Duration life)
        => await db.Execute($"insert into one_time_tokens (id, token_hash, purpose, expires_at, used_at) values ({Ids.New(db.Clock)}, {Token.Hash(token)}, {purpose}, {db.Now + life}, {db.Now}) on conflict (token_hash) do nothing") == 1;

    /// <summary>Whose token it is or was.</summary>
    public static Task<Guid?> UserOf(DangolContext db, string token)
        => db.Row($"select user_id from one_time_tokens where token_hash = {Token.Hash(token)}", row => row.IdOrNull(0));

    /// <summary>Forgets what ran out more than a week ago.</summary>
    public static Task Sweep(DangolContext db) => db.Execute($"delete from one_time_tokens where expires_at < {db.Now - Duration.FromDays(7)}");
}
