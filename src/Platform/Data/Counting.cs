using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Platform.Data;

/// <summary>
/// Short numbers (#123), one sequence a workspace and kind. On SQLite they are taken inside the writer's transaction and have no gaps; on PostgreSQL each
/// node takes blocks of 64 beforehand, so that writers do not queue for one row; a restart leaves a gap.
/// </summary>
public sealed class Numbers(Store store)
{
    private const int Block = 64;
    private readonly ConcurrentDictionary<(int, string), Range> _ranges = new();

    /// <summary>Takes <paramref name="count"/> numbers in a row; returns the first.</summary>
    public async Task<long> Take(DangolContext db, string kind, int count = 1)
    {
        if (db.IsSqlite || count > 1)
        {
            return await Advance(db, kind, count);
        }

        var range = _ranges.GetOrAdd((db.WorkspaceId, kind), _ => new Range());
        await range.Gate.WaitAsync();
        try
        {
            if (range.Next >= range.End)
            {
                await using var apart = store.Open(db.Caller);
                range.Next = await Advance(apart, kind, Block);
                range.End = range.Next + Block;
            }

            return range.Next++;
        }
        finally
        {
            range.Gate.Release();
        }
    }

    private static async Task<long> Advance(DangolContext db, string kind, int count)
        => await db.Number($"insert into numbers (workspace_id, kind, value) values ({db.WorkspaceId}, {kind}, {count}) on conflict (workspace_id, kind) do update set value = numbers.value + {count} returning value") - count + 1;

    private sealed class Range
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public long Next { get; set; }

        public long End { get; set; }
    }
}

/// <summary>Counts that are kept, not counted: exact, because they change in the transaction of the rows they count.</summary>
public static class Tallies
{
    private const int Shards = 16;

    public static Task<int> Add(this DangolContext db, string tally, long change)
    {
        var shard = db.IsSqlite ? 0 : Random.Shared.Next(Shards);
        return db.Execute($"insert into tallies (workspace_id, name, shard, value) values ({db.WorkspaceId}, {tally}, {shard}, {change}) on conflict (workspace_id, name, shard) do update set value = tallies.value + {change}");
    }

    public static Task<long> Tally(this DangolContext db, string tally, CancellationToken cancellationToken = default)
        => db.Number($"select coalesce(sum(value), 0) from tallies where workspace_id = {db.WorkspaceId} and name = {tally}", cancellationToken);

    /// <summary>Sets the count anew, after counting the rows (rebuild).</summary>
    public static async Task SetTally(this DangolContext db, string tally, long value)
    {
        await db.Execute($"delete from tallies where workspace_id = {db.WorkspaceId} and name = {tally}");
        await db.Add(tally, value);
    }
}

/// <summary>Small named values of a workspace; workspace 0 holds those of the installation.</summary>
public static class Settings
{
    public static async Task<string?> Setting(this DangolContext db, string name, int? workspaceId = null)
        => await db.Row($"select value from settings where workspace_id = {workspaceId ?? db.WorkspaceId} and name = {name}", row => row.GetString(0));

    /// <summary>Null removes the value.</summary>
    public static Task<int> SetSetting(this DangolContext db, string name, string? value, int? workspaceId = null)
        => value is null
            ? db.Execute($"delete from settings where workspace_id = {workspaceId ?? db.WorkspaceId} and name = {name}")
            : db.Execute($"insert into settings (workspace_id, name, value) values ({workspaceId ?? db.WorkspaceId}, {name}, {value}) on conflict (workspace_id, name) do update set value = excluded.value");
}
