using Dangol.Imports;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Samples.Generating;
using NodaTime;

namespace Dangol.Samples;

/// <summary>Puts the sample shop into the caller's workspace, through the same import as anybody's files. Undoing that import takes it away again.</summary>
public sealed class SampleImport(Imports.Imports imports, Store store, Caller caller, TimeProvider clock)
{
    private const string Source = "sample";

    /// <summary>Its import's number; the one already there when it was put in before and not undone.</summary>
    public async Task<int> Run(CancellationToken cancellationToken = default)
    {
        if (await Current(cancellationToken) is { } known)
        {
            return known;
        }

        var folder = Directory.CreateTempSubdirectory("dangol-sample-");
        try
        {
            var zone = await Zone(cancellationToken);
            SampleShop.Generate(new SampleShopOptions { Today = Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(zone).Date, Zone = zone }, folder.FullName);
            var report = await imports.RunHere([folder.FullName], new ImportWish(Source, Title: "온담떡집 (예시)", IsSample: true), new HereOptions(), cancellationToken);
            return report.Import;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Takes everything of the sample shop back. What was added by hand to its customers stays and is told on the import's page.</summary>
    public async Task Remove(CancellationToken cancellationToken = default)
    {
        if (await Current(cancellationToken) is { } known)
        {
            await imports.UndoHere(known, cancellationToken: cancellationToken);
        }
    }

    private async Task<int?> Current(CancellationToken cancellationToken)
    {
        await using var db = store.Open(caller);
        return await db.CurrentSample(cancellationToken);
    }

    private async Task<DateTimeZone> Zone(CancellationToken cancellationToken)
    {
        await using var db = store.Open(caller);
        var zone = await db.Row($"select zone from workspaces where id = {db.WorkspaceId}", row => row.GetString(0), cancellationToken);
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone ?? "") ?? DateTimeZoneProviders.Tzdb["Asia/Seoul"];
    }
}
