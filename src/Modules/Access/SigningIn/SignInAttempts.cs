using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Access;

/// <summary>How often somebody tried lately: for an account, an address, a known device. The key's hash stands for it.</summary>
internal sealed class SignInAttempt
{
    public required byte[] Bucket { get; set; }

    public Instant Since { get; set; }

    public int Count { get; set; }
}

/// <summary>
/// At most 10 attempts in 15 minutes per bucket. An attempt is counted before it is made, in the database, so that parallel tries, several nodes
/// and restarts win nobody an eleventh.
/// </summary>
internal sealed class SignInAttempts(Store store)
{
    public const int Most = 10;

    public static readonly Duration Window = Duration.FromMinutes(15);

    /// <summary>Null: go ahead. Otherwise how long until the next attempt is allowed.</summary>
    public Task<Duration?> Count(params string[] buckets) => store.Write(new Caller(), async db =>
    {
        Duration? wait = null;
        foreach (var bucket in buckets)
        {
            var (count, since) = await Count(db, Token.Hash(bucket));
            if (count > Most)
            {
                wait = Duration.Max(wait ?? Duration.Zero, since + Window - db.Now);
            }
        }

        return wait;
    });

    /// <summary>After success: the person's own earlier slips count no more.</summary>
    public static async Task Forget(DangolContext db, params string[] buckets)
    {
        foreach (var bucket in buckets)
        {
            await db.Execute($"delete from sign_in_attempts where bucket = {Token.Hash(bucket)}");
        }

        await db.Execute($"delete from sign_in_attempts where since < {db.Now - Window}");
    }

    private static async Task<(int Count, Instant Since)> Count(DangolContext db, byte[] bucket)
        => await db.Row(
            $"""
            insert into sign_in_attempts (bucket, since, count) values ({bucket}, {db.Now}, 1)
            on conflict (bucket) do update set
                count = case when sign_in_attempts.since <= {db.Now - Window} then 1 else sign_in_attempts.count + 1 end,
                since = case when sign_in_attempts.since <= {db.Now - Window} then excluded.since else sign_in_attempts.since end
            returning count, since
            """,
            row => (row.GetInt32(0), row.Instant(1)));
}
