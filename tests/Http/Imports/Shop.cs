using System.Globalization;
using Dangol.Imports;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Tests.Http.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Tests.Http.Imports;

/// <summary>A business in a place of its own that takes files in, with everything in its tables to look at.</summary>
internal sealed class Shop : IAsyncDisposable
{
    // What an undone import may leave: its own row, the log, a plan to use again, numbers that are never given twice.
    private static readonly string[] NotData = ["imports", "saved_plans", "audit_entries", "numbers", "settings", "tallies", "workspaces"];
    private static readonly string[] NotContent = ["version", "updated_at", "last_used_at"];

    private Shop(Place place) => Place = place;

    public Place Place { get; }

    public Caller Caller { get; } = new();

    public string Files => Path.GetDirectoryName(Place.Folder)!;

    public static async Task<Shop> Open()
    {
        var shop = new Shop(await Place.New());
        await shop.Place.Store.Migrate();
        var id = await shop.Place.Store.Write(new Caller(), async db =>
        {
            var workspace = new Workspace { Name = "시험 가게", CreatedAt = db.Now };
            db.Add(workspace);
            await db.SaveChangesAsync();
            return workspace.Id;
        });
        shop.Caller.Is(id, null, "시험", Role.Owner, "job", null);
        return shop;
    }

    public Task<ImportReport> Import(string path, int chunkRows = 13, OnMatch onMatch = OnMatch.Update, string source = "shop", bool dry = false, Action<ImportProgress>? watch = null, long setAsideFrom = 100_000, CancellationToken cancellationToken = default)
        => With(imports => imports.RunHere([path], new ImportWish(source, onMatch), new HereOptions(dry, Watch: watch) { ChunkRows = chunkRows, SetAsideFrom = setAsideFrom }, cancellationToken));

    public Task<UndoReport> Undo(int id) => With(imports => imports.UndoHere(id));

    public async Task<T> With<T>(Func<Dangol.Imports.Imports, Task<T>> work)
    {
        await using var scope = Place.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Is(Caller.WorkspaceId, null, Caller.Name, Role.Owner, "job", null);
        return await work(scope.ServiceProvider.GetRequiredService<Dangol.Imports.Imports>());
    }

    public string File(string name, string text)
    {
        var path = Path.Combine(Files, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public async Task<T> Read<T>(Func<DangolContext, Task<T>> work)
    {
        await using var db = Place.Store.Open(Caller);
        return await work(db);
    }

    public Task<long> Count(string table, string where = "1 = 1")
        => Read(db => db.Number($"select count(*) from {new Sql.Raw(table)} where workspace_id = {db.WorkspaceId} and {new Sql.Raw(where)}"));

    /// <summary>Every row of every table as text, sorted: what an import may have changed.</summary>
    /// <param name="withIds">Ids and times of recording differ between two runs of the same files.</param>
    public Task<List<string>> Everything(bool withIds = true) => Read(async db =>
    {
        var rows = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(type => !type.IsOwned() && typeof(IWorkspaceRow).IsAssignableFrom(type.ClrType)).DistinctBy(type => type.GetTableName()))
        {
            var table = entity.GetTableName()!;
            var columns = entity.GetProperties().Select(property => property.GetColumnName()).Where(column => !NotContent.Contains(column) && (withIds || !IsOfTheRun(column))).Order().ToList();
            if (!NotData.Contains(table))
            {
                rows.AddRange(await db.Rows($"select {new Sql.Raw(string.Join(", ", columns.Select(column => $"\"{column}\"")))} from {new Sql.Raw(table)}",
                    row => table + ": " + string.Join(" | ", columns.Select((column, i) => $"{column}={Text(row.GetValue(i))}"))));
            }
        }

        var search = (db.IsSqlite, withIds) switch { (true, true) => "rowid", (true, false) => "count(*)", (false, true) => "kind || ' ' || number || ' ' || grams::text", _ => "kind || ' ' || grams::text" };
        rows.AddRange(await db.Rows($"select {new Sql.Raw(search)} from search_grams", row => "search: " + Text(row.GetValue(0))));
        rows.AddRange(await db.Rows($"select name, sum(value) from tallies group by name having sum(value) <> 0", row => $"tally: {row.GetString(0)} {Text(row.GetValue(1))}"));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    });

    public ValueTask DisposeAsync() => Place.DisposeAsync();

    private static bool IsOfTheRun(string column) => column is "id" or "number" or "who" or "created_at" or "recorded_at" or "import_id" or "hash" || column.EndsWith("_id", StringComparison.Ordinal);

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
