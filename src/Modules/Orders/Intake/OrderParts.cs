using Dangol.Platform.Data;

namespace Dangol.Orders;

/// <summary>A row that belongs to an order and is known by a key within it.</summary>
public interface IOrderPart
{
    Guid OrderId { get; }

    string Key { get; }

    long Hash { get; }

    /// <summary>What the source says, in the order of the table's columns.</summary>
    object?[] Values();

    /// <summary>The order was there before this import.</summary>
    bool OrderIsOlder { get; }

    /// <summary>Set by the intake.</summary>
    Taken Taken { get; set; }
}

/// <summary>Takes lines or payments in. What is added to older orders is noted among the changes, so that it is found again.</summary>
internal sealed class OrderParts(string table, string keyColumn, string columns)
{
    public void Take<T>(Intake intake, IReadOnlyList<T> rows)
        where T : IOrderPart
    {
        Change(intake, Find(intake, rows));
        var sorted = rows.Where(row => row.Taken == Taken.Created).OrderBy(row => row.OrderId).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        using var bulk = Bulk.Into(intake.Db, table, $"workspace_id, order_id, {keyColumn}, hash, import_id, {columns}");
        foreach (var row in sorted)
        {
            bulk.Add(intake.Db.WorkspaceId).Add(row.OrderId).Add(row.Key).Add(row.Hash).Add(intake.ImportId);
            foreach (var value in row.Values())
            {
                bulk.AddAny(value);
            }

            bulk.EndRow();
            if (row.OrderIsOlder)
            {
                intake.Changes.Add(new ChangedRow(table, $"{row.OrderId} {row.Key}", null));
            }
        }

        bulk.Complete();
    }

    private List<T> Find<T>(Intake intake, IReadOnlyList<T> rows)
        where T : IOrderPart
    {
        var orders = rows.Select(row => row.OrderId).Distinct().ToList();
        var known = new Dictionary<(Guid, string), long>();
        using var probe = Probe.Into(intake.Db, table, $"{keyColumn}, hash", "order_id");
        probe.Find(orders, (i, row) => known[(orders[i], row.Text(0))] = row.Number(1));
        var changed = new List<T>();
        foreach (var row in rows)
        {
            row.Taken = !known.TryGetValue((row.OrderId, row.Key), out var hash) ? row.OrderIsOlder && intake.SkipKnown ? Taken.Skipped : Taken.Created
                : hash == row.Hash ? Taken.Unchanged : intake.SkipKnown ? Taken.Skipped : Taken.Updated;
            if (row.Taken == Taken.Updated)
            {
                changed.Add(row);
            }
        }

        return changed;
    }

    private void Change<T>(Intake intake, List<T> rows)
        where T : IOrderPart
    {
        if (rows.Count == 0)
        {
            return;
        }

        var image = $"hash, {columns}";
        var orders = rows.Select(row => row.OrderId).Distinct().ToList();
        var byKey = rows.ToDictionary(row => (row.OrderId, row.Key));
        using (var probe = Probe.Into(intake.Db, table, $"{keyColumn}, {image}", "order_id"))
        {
            probe.Find(orders, (i, found) =>
            {
                if (!byKey.TryGetValue((orders[i], found.Text(0)), out var row))
                {
                    return;
                }

                if (SourcedRows.SaysNothingNew(row.Values(), found, 2))
                {
                    row.Taken = Taken.Unchanged;
                }
                else
                {
                    intake.Changes.Add(new ChangedRow(table, $"{row.OrderId} {row.Key}", RowImages.Of(found, image, firstColumn: 1)));
                }
            });
        }

        using var change = Bulk.Change(intake.Db, table, image, $"order_id, {keyColumn}", keepWhenNull: true);
        foreach (var row in rows.Where(row => row.Taken == Taken.Updated))
        {
            change.Add(row.Hash);
            foreach (var value in row.Values())
            {
                change.AddAny(value);
            }

            change.Add(row.OrderId).Add(row.Key).EndRow();
        }

        change.Complete();
    }
}
