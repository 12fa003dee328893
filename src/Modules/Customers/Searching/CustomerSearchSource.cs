using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Customers;

/// <summary>Customers in the command palette: by any part of a name, an e-mail address, the end of a phone number.</summary>
internal sealed class CustomerSearchSource(CustomerQueries queries, Words t) : ISearchSource
{
    public int Rank => 10;

    public async Task<IReadOnlyList<PaletteEntry>> Find(DangolContext db, string query, int limit, CancellationToken cancellationToken)
    {
        var found = await queries.List(db, new CustomerFilter { Query = query }, after: null, limit, counted: false, cancellationToken);
        return [.. found.Rows.Select(row => new PaletteEntry(t["고객", "Customers"], "user", CustomersContract.Title(t, row.Name, row.Number), CustomersContract.Href(row.Number), row.Phone is { } phone ? t.Phone(phone) : row.Email))];
    }
}
