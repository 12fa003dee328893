using Dangol.Imports;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Samples.Generating;
using NodaTime;

namespace Dangol.Samples;

/// <summary>
/// The sample shop comes in as anybody's files do, through an import marked as a sample, and goes by undoing that import. Never sends anything.
/// </summary>
public sealed class SampleShopImport(Imports.Imports imports, Store store, Caller caller, TimeProvider clock)
{
    private const string Title = "온담떡집 (보기 가게)";

    /// <summary>Generates the shop's files up to today and imports them; does nothing when it is there already.</summary>
    /// <returns>The import's id.</returns>
    public async Task<int> Load(CancellationToken cancellationToken = default)
    {
        if (await Current(cancellationToken) is { } present)
        {
            return present;
        }

        var folder = Directory.CreateTempSubdirectory("dangol-sample-");
        try
        {
            SampleShop.Generate(new SampleShopOptions { Today = await Today(cancellationToken) }, folder.FullName);
            var wish = new ImportWish(Source: "sample", Title: Title, IsSample: true);
            return (await imports.RunHere([folder.FullName], wish, new HereOptions(), cancellationToken)).Import;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Takes everything of the sample shop back; what was added by hand to its customers goes on standing and is reported by the import.</summary>
    public async Task Remove(CancellationToken cancellationToken = default)
    {
        if (await Current(cancellationToken) is { } present)
        {
            await imports.UndoHere(present, cancellationToken: cancellationToken);
        }
    }

    private async Task<int?> Current(CancellationToken cancellationToken)
    {
        await using var db = store.Open(caller);
        return await db.CurrentSample(cancellationToken);
    }

    private async Task<LocalDate> Today(CancellationToken cancellationToken)
    {
        await using var db = store.Open(caller);
        var workspace = await db.Workspaces.FindAsync([db.WorkspaceId], cancellationToken) ?? throw new NotFoundException("workspace");
        return Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(workspace.TimeZone).Date;
    }
}
