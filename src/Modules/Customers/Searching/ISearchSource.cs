using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Customers;

/// <summary>What can be found from anywhere: customers, orders, notes, reviews. A scoped service of the module that owns the rows.</summary>
public interface ISearchSource
{
    /// <summary>Smaller comes first: customers 10, orders 20, promises 30, notes 40, reviews 50.</summary>
    int Rank { get; }

    /// <param name="query">Trimmed, 1..100 characters, as typed.</param>
    Task<IReadOnlyList<PaletteEntry>> Find(DangolContext db, string query, int limit, CancellationToken cancellationToken);
}
