using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Orders;

/// <summary>
/// Takes orders in: a new one is made; a known one takes over what the source now says and keeps what the source does not say. An order without a
/// customer takes the one who has become known meanwhile.
/// </summary>
public sealed class OrderIntake
{
    private const string Columns = "customer_id, kind, status, status_text, ordered_at, approved_at, shipped_at, promised_at, promised_is_date, delivered_at, cancelled_at, total, total_is_sum, shipping_fee, currency, channel, region, recipient, hash, file_name, line";

    /// <summary>Fills <see cref="IncomingOrder.Id"/> and <see cref="IncomingOrder.Taken"/> of every row.</summary>
    /// <param name="currency">For orders whose source names none.</param>
    /// <returns>The new and changed orders that promise a time.</returns>
    public async Task<List<PromisedOrder>> Take(Intake intake, IReadOnlyList<IncomingOrder> rows, string currency)
    {
        var changed = Find(intake, rows);
        var promised = new List<PromisedOrder>();
        Change(intake, changed, promised);
        await Create(intake, rows, currency, promised);
        return await WithRegions(intake, promised);
    }

    /// <summary>The ids of known orders by their number in the source.</summary>
    public Dictionary<string, KnownOrder> Find(Intake intake, IReadOnlyList<string> keys)
    {
        var found = new Dictionary<string, KnownOrder>(keys.Count);
        using var probe = Probe.Into(intake.Db, "orders", "id, customer_id, import_id", "source_key", ("source", intake.Source));
        probe.Find(keys, (i, row) => found[keys[i]] = new KnownOrder(row.Id(0), row.IdOrNull(1), (int?)row.NumberOrNull(2)));
        return found;
    }

    private static List<IncomingOrder> Find(Intake intake, IReadOnlyList<IncomingOrder> rows)
    {
        var changed = new List<IncomingOrder>();
        foreach (var row in rows)
        {
            row.Taken = Taken.Created;
        }

        using var probe = Probe.Into(intake.Db, "orders", "id, hash, customer_id", "source_key", ("source", intake.Source));
        probe.Find([.. rows.Select(row => row.Key)], (i, found) =>
        {
            var row = rows[i];
            row.Id = found.Id(0);
            var isSame = found.Number(1) == row.Hash && (row.CustomerId is null || !found.IsNull(2));
            row.Taken = isSame ? Taken.Unchanged : intake.SkipKnown ? Taken.Skipped : Taken.Updated;
            if (row.Taken == Taken.Updated)
            {
                changed.Add(row);
            }
        });
        return changed;
    }

    private static void Change(Intake intake, List<IncomingOrder> rows, List<PromisedOrder> promised)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var image = Columns + ", version, updated_at";
        var orders = new List<(Order Order, IncomingOrder Row)>(rows.Count);
        using (var probe = Probe.Into(intake.Db, "orders", image, "id"))
        {
            probe.Find([.. rows.Select(row => row.Id)], (i, found) =>
            {
                var order = Read(rows[i].Id, found);
                if (order.Take(rows[i], isNew: false))
                {
                    intake.Changes.Add(new ChangedRow("orders", order.Id.ToString(), RowImages.Of(found, image)));
                    orders.Add((order, rows[i]));
                }
                else
                {
                    rows[i].Taken = Taken.Unchanged;
                }
            });
        }

        using var change = Bulk.Change(intake.Db, "orders", image, "id");
        foreach (var (order, row) in orders)
        {
            Write(change, order).Add(order.Version + 1).Add(intake.At).Add(order.Id).EndRow();
            Promised(promised, order, row, isNew: false);
        }

        change.Complete();
    }

    private static async Task Create(Intake intake, IReadOnlyList<IncomingOrder> rows, string currency, List<PromisedOrder> promised)
    {
        var count = rows.Count(row => row.Taken == Taken.Created);
        if (count == 0)
        {
            return;
        }

        var number = await intake.Numbers.Take(intake.Db, "order", count);
        using (var bulk = Bulk.Into(intake.Db, "orders", $"workspace_id, id, number, source, source_key, {Columns}, version, updated_at, created_at, import_id, line_count"))
        {
            foreach (var row in rows.Where(row => row.Taken == Taken.Created))
            {
                var order = new Order { Id = intake.Ids.Next(), Source = intake.Source, SourceKey = row.Key, Currency = currency };
                order.Take(row, isNew: true);
                row.Id = order.Id;
                bulk.Add(intake.Db.WorkspaceId).Add(order.Id).Add(number++).Add(intake.Source).Add(row.Key);
                Write(bulk, order).Add(1).Add(intake.At).Add(intake.At).Add(intake.ImportId).Add(0).EndRow();
                Promised(promised, order, row, isNew: true);
            }

            bulk.Complete();
        }

        await intake.Db.Add(OrderCounts.Known, count);
    }

    private static void Promised(List<PromisedOrder> promised, Order order, IncomingOrder row, bool isNew)
    {
        if (order.Promised(isNew, row.IsPickup) is { } one)
        {
            promised.Add(one);
        }
    }

    private static async Task<List<PromisedOrder>> WithRegions(Intake intake, List<PromisedOrder> promised)
    {
        if (promised.Count == 0 || await intake.Db.Number($"select count(*) from (select 1 from customers where workspace_id = {intake.Db.WorkspaceId} and region is not null limit 1) found") == 0)
        {
            return promised;
        }

        var places = Enumerable.Range(0, promised.Count).Where(i => promised[i] is { Region: null, CustomerId: not null, IsNew: true }).ToList();
        using var probe = Probe.Into(intake.Db, "customers", "region", "id");
        probe.Find([.. places.Select(place => promised[place].CustomerId!.Value)], (i, row) => promised[places[i]] = promised[places[i]] with { Region = row.TextOrNull(0) });
        return promised;
    }

    private static Bulk Write(Bulk bulk, Order order) => bulk
        .Add(order.CustomerId).Add((int)order.Kind).Add((int)order.Status).Add(order.StatusText).Add(order.OrderedAt).Add(order.ApprovedAt).Add(order.ShippedAt)
        .Add(order.PromisedAt).Add(order.PromisedIsDate).Add(order.DeliveredAt).Add(order.CancelledAt).Add(order.Total).Add(order.TotalIsSum).Add(order.ShippingFee)
        .Add(order.Currency).Add(order.Channel).Add(order.Region).Add(order.Recipient).Add(order.Hash).Add(order.FileName).Add(order.Line);

    private static Order Read(Guid id, ProbeRow row) => new()
    {
        Id = id,
        Source = "",
        SourceKey = "",
        CustomerId = row.IdOrNull(0),
        Kind = (OrderKind)row.Number(1),
        Status = (OrderStatus)row.Number(2),
        StatusText = row.TextOrNull(3),
        OrderedAt = Time(row, 4),
        ApprovedAt = Time(row, 5),
        ShippedAt = Time(row, 6),
        PromisedAt = Time(row, 7),
        PromisedIsDate = row.Yes(8),
        DeliveredAt = Time(row, 9),
        CancelledAt = Time(row, 10),
        Total = row.NumberOrNull(11),
        TotalIsSum = row.Yes(12),
        ShippingFee = row.NumberOrNull(13),
        Currency = row.Text(14),
        Channel = row.TextOrNull(15),
        Region = row.TextOrNull(16),
        Recipient = row.TextOrNull(17),
        Hash = row.Number(18),
        FileName = row.TextOrNull(19),
        Line = row.NumberOrNull(20),
        Version = (int)row.Number(21),
    };

    private static Instant? Time(ProbeRow row, int column) => row.NumberOrNull(column) is { } stored ? StoredTypes.ToInstant(stored) : null;
}

/// <param name="ImportId">The import that made it.</param>
public readonly record struct KnownOrder(Guid Id, Guid? CustomerId, int? ImportId);
