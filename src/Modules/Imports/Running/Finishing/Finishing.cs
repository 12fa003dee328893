using Dangol.Orders;
using Dangol.Platform.Data;
using Dangol.Promises;

namespace Dangol.Imports.Running;

/// <summary>
/// What can only be said when all rows are in: orders' totals by their lines, what promises are about, customers' figures. Run again it gives the same, so after a stop
/// it simply starts over.
/// </summary>
/// <remarks>Customers' figures need the orders' indexes, and are written before the customers' own are made.</remarks>
internal sealed class Finishing
{
    private const int OrdersAtOnce = 20_000;
    private const int CustomersAtOnce = 20_000;

    public async Task Run(RunScope scope, int importId, ImportCounts counts, RunOptions options, CancellationToken cancellationToken)
    {
        if (counts[Planning.RecordKind.OrderLine].Created + counts[Planning.RecordKind.OrderLine].Updated > 0)
        {
            await OrderTotals(scope, importId, options, cancellationToken);
        }

        if (counts[Planning.RecordKind.Order].Created + counts[Planning.RecordKind.Order].Updated + counts[Planning.RecordKind.OrderLine].Created + counts[Planning.RecordKind.OrderLine].Updated + counts.Merged > 0)
        {
            await CustomerFigures(scope, importId, options, cancellationToken);
        }
    }

    private static async Task OrderTotals(RunScope scope, int importId, RunOptions options, CancellationToken cancellationToken)
    {
        var touched = await scope.Write(db => TouchedRows.OlderOrders(db, importId, cancellationToken));
        foreach (var part in touched.Chunk(OrdersAtOnce))
        {
            await scope.Write(db => Refresh(db, part));
        }

        Guid? after = null;
        var done = 0L;
        while (true)
        {
            var orders = await scope.Write(async db =>
            {
                var own = await TouchedRows.OwnOrders(db, importId, after, OrdersAtOnce, cancellationToken);
                await Refresh(db, own);
                return own;
            });
            if (orders.Count == 0)
            {
                return;
            }

            (after, done) = (orders[^1], done + orders.Count);
            options.Watch?.Invoke(new ImportProgress("finishing", done, 0, 0, 0));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static Task Refresh(DangolContext db, IReadOnlyList<Guid> orders)
    {
        PromiseSubstance.Write(db, Orders.OrderTotals.Refresh(db, orders));
        return Task.CompletedTask;
    }

    private static async Task CustomerFigures(RunScope scope, int importId, RunOptions options, CancellationToken cancellationToken)
    {
        await SetAside.End(scope.Write, cancellationToken, "orders");
        var customers = await scope.Write(db => TouchedRows.Customers(db, importId, cancellationToken));
        if (customers is not null)
        {
            foreach (var part in customers.Chunk(CustomersAtOnce))
            {
                await scope.Write(db =>
                {
                    OrderFigures.Refresh(db, part);
                    return Task.CompletedTask;
                });
                cancellationToken.ThrowIfCancellationRequested();
            }

            return;
        }

        var last = await scope.Write(db => db.Number($"select max(number) from customers where workspace_id = {db.WorkspaceId}", cancellationToken));
        for (var after = 0L; after < last; after += CustomersAtOnce)
        {
            await scope.Write(db => OrderFigures.RefreshRange(db, after, after + CustomersAtOnce, cancellationToken));
            options.Watch?.Invoke(new ImportProgress("finishing", after, last, 0, 0));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
