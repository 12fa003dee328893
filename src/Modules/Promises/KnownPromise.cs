using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>An order's promise with its ledger.</summary>
internal sealed record KnownPromise(Guid Id, Guid OrderId, Guid? CustomerId, int Version, List<PromiseMovement> Movements)
{
    /// <summary>The promises that the orders themselves brought, by order.</summary>
    public static Dictionary<Guid, KnownPromise> Of(DangolContext db, IReadOnlyList<Guid> orders)
    {
        var promises = new Dictionary<Guid, KnownPromise>();
        using (var probe = Probe.Into(db, "promises", "id, customer_id, version", "order_id", ("origin", (int)PromiseOrigin.Order)))
        {
            probe.Find(orders, (i, row) => promises[orders[i]] = new KnownPromise(row.Id(0), orders[i], row.IdOrNull(1), (int)row.Number(2), []));
        }

        ReadLedgers(db, [.. promises.Values]);
        return promises;
    }

    /// <summary>Every promise about the orders, those made by hand among them.</summary>
    public static List<KnownPromise> AllOf(DangolContext db, IReadOnlyList<Guid> orders)
    {
        var promises = new List<KnownPromise>();
        using (var probe = Probe.Into(db, "promises", "id, customer_id, version", "order_id"))
        {
            probe.Find(orders, (i, row) => promises.Add(new KnownPromise(row.Id(0), orders[i], row.IdOrNull(1), (int)row.Number(2), [])));
        }

        ReadLedgers(db, promises);
        return promises;
    }

    private static void ReadLedgers(DangolContext db, List<KnownPromise> promises)
    {
        using (var probe = Probe.Into(db, "promise_movements", "sequence, kind, at, due_at, due_is_date, customer_told, import_id, parts", "promise_id"))
        {
            probe.Find([.. promises.Select(promise => promise.Id)], (i, row) => promises[i].Movements.Add(new PromiseMovement
            {
                Sequence = (int)row.Number(0),
                Kind = (MovementKind)row.Number(1),
                At = StoredTypes.ToInstant(row.Number(2)),
                DueAt = row.NumberOrNull(3) is { } due ? StoredTypes.ToInstant(due) : null,
                DueIsDate = row.Yes(4),
                CustomerTold = row.Yes(5),
                ImportId = (int?)row.NumberOrNull(6),
                Parts = (int?)row.NumberOrNull(7),
                Who = "",
            }));
        }

        promises.ForEach(promise => promise.Movements.Sort((one, other) => one.Sequence.CompareTo(other.Sequence)));
    }
}
