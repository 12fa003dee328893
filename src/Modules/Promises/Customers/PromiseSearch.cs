using Dangol.Customers;
using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Promises;

/// <summary>Promises in the command palette: by their number, by what was promised.</summary>
internal sealed class PromiseSearch(Words t) : ISearchSource
{
    public int Rank => 30;

    public async Task<IReadOnlyList<PaletteEntry>> Find(DangolContext db, string query, int limit, CancellationToken cancellationToken)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        var rows = await PromiseList.Told(db, query, limit, clock, cancellationToken);
        return [.. rows.Select(row => new PaletteEntry(t["약속", "Promises"], PromiseWords.KindIcon(row.Kind), t.Customer(row) is { } name ? $"{t.Title(row)} · {name}" : t.Title(row), PromisesContract.Href(row.Number), t.When(row.Due, clock.Zone)))];
    }
}
