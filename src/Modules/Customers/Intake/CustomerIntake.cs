using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <summary>
/// Takes records of people in: a record already known is updated or left alone; a new one joins the customer with whom it shares a verified key (id of the
/// source, e-mail, phone) or becomes a customer. A row that shares keys with two customers shows that they are one: the younger moves into the older.
/// The outcome does not depend on the order of the rows or on how they are cut into chunks.
/// </summary>
public sealed class CustomerIntake(CustomerMerging merging)
{
    /// <summary>Fills <see cref="IncomingCustomer.CustomerId"/> and <see cref="IncomingCustomer.Taken"/> of every row.</summary>
    /// <returns>How many customers moved into others.</returns>
    public async Task<int> Take(Intake intake, IReadOnlyList<IncomingCustomer> rows)
    {
        FindRecords(intake, rows);
        var open = rows.Where(row => row.Taken is Taken.Created or Taken.Updated).ToList();
        if (open.Count == 0)
        {
            return 0;
        }

        var keys = new ChunkKeys(intake, open);
        if (intake.SkipKnown)
        {
            open = LeaveKnownAlone(intake, open, keys);
            keys = new ChunkKeys(intake, open);
        }

        var groups = CustomerGroup.Of(intake, open, keys);
        if (groups.Any(group => group.Absorbed.Count > 0))
        {
            await merging.Prepare(intake.Db);
        }

        foreach (var group in groups)
        {
            foreach (var absorbed in group.Absorbed)
            {
                await merging.Merge(intake.Db, absorbed.Customer, group.Customer, absorbed.Because, intake.ImportId, intake.At, intake.Ids);
            }
        }

        await CustomerWriting.Write(intake, groups, keys);
        return groups.Sum(group => group.Absorbed.Count);
    }

    private static void FindRecords(Intake intake, IReadOnlyList<IncomingCustomer> rows)
    {
        foreach (var row in rows)
        {
            row.Taken = Taken.Created;
        }

        using var probe = Probe.Into(intake.Db, "source_records", "id, customer_id, hash", "source_key", ("source", intake.Source));
        probe.Find([.. rows.Select(row => row.Key)], (i, found) =>
        {
            rows[i].RecordId = found.Id(0);
            rows[i].CustomerId = found.Id(1);
            rows[i].Taken = found.Number(2) == rows[i].Hash ? Taken.Unchanged : intake.SkipKnown ? Taken.Skipped : Taken.Updated;
        });
    }

    // People whom this import itself brought in are not "known" to it: their further records still join them.
    private static List<IncomingCustomer> LeaveKnownAlone(Intake intake, List<IncomingCustomer> rows, ChunkKeys keys)
    {
        var met = keys.Entries.Where(entry => entry.Owner is not null).ToLookup(entry => entry.Row, entry => entry.Owner!.Value);
        var owners = met.SelectMany(group => group).Distinct().ToList();
        var ours = new HashSet<Guid>();
        using var probe = Probe.Into(intake.Db, "customers", "import_id", "id");
        probe.Find(owners, (i, row) =>
        {
            if (row.NumberOrNull(0) == intake.ImportId)
            {
                ours.Add(owners[i]);
            }
        });
        var open = new List<IncomingCustomer>();
        for (var i = 0; i < rows.Count; i++)
        {
            var known = met[i].Where(owner => !ours.Contains(owner)).ToList();
            if (known.Count == 0)
            {
                open.Add(rows[i]);
            }
            else
            {
                (rows[i].Taken, rows[i].CustomerId) = (Taken.Skipped, known[0]);
            }
        }

        return open;
    }
}
