using Dangol.Customers;
using Dangol.Imports.Planning;
using Dangol.Orders;
using Dangol.Platform.Data;
using Dangol.Promises;
using Dangol.Voice;

namespace Dangol.Imports.Running;

/// <summary>Hands a chunk's rows to the modules that own the tables, in the order in which they need each other. Inside one transaction.</summary>
internal sealed class ChunkWriter(CustomerIntake customers, NoteIntake notes, OrderIntake orders, OrderPartIntake parts, PromiseIntake promises, ReviewIntake reviews)
{
    private static readonly (string Korean, string English) UnknownOrder = ("이 주문 번호의 주문이 없습니다", "there is no order of this number");

    /// <summary>What the chunk came to; rows rejected on the way are added to <paramref name="rejected"/>.</summary>
    public async Task<ImportCounts> Write(Intake intake, Chunk chunk, Workspace workspace, List<RejectedRow> rejected, CancellationToken cancellationToken)
    {
        var counts = new ImportCounts();
        rejected.AddRange(chunk.Rejected);
        await People(intake, chunk, counts);
        await parts.TakeProducts(intake, [.. chunk.Products.Values]);
        Count(counts[RecordKind.Product], chunk, chunk.Products.Values, product => product.Taken);
        var found = await CustomerLookup.Find(intake, chunk.Orders.Values.Select(draft => draft.Owner).Concat(chunk.Reviews.Select(draft => draft.Owner)).Concat(chunk.Notes.Select(draft => draft.Owner)), cancellationToken);
        await Orders(intake, chunk, found, workspace, counts);
        if (chunk.Lines.Count + chunk.Payments.Count + chunk.Reviews.Count > 0)
        {
            await Parts(intake, chunk, found, counts, rejected);
        }

        await Notes(intake, chunk, found, counts);
        foreach (var (kind, repeats) in chunk.Repeats)
        {
            counts[kind].Unchanged += repeats;
        }

        counts[chunk.Kind].Rejected += rejected.Count(row => row.IsWholeRow);
        counts.ValuesLeftEmpty += rejected.Count(row => !row.IsWholeRow);
        return counts;
    }

    private async Task People(Intake intake, Chunk chunk, ImportCounts counts)
    {
        if (chunk.Customers.Count == 0)
        {
            return;
        }

        counts.Merged += await customers.Take(intake, [.. chunk.Customers.Values]);
        Count(counts[RecordKind.Customer], chunk, chunk.Customers.Values, customer => customer.Taken);
        foreach (var (customer, tag) in chunk.Tags.Where(tagging => tagging.Customer.Taken != Taken.Skipped))
        {
            await intake.Db.Execute($"insert into customer_tags (workspace_id, tag, customer_id, import_id) values ({intake.Db.WorkspaceId}, {tag}, {customer.CustomerId}, {intake.ImportId}) on conflict (workspace_id, tag, customer_id) do nothing");
        }
    }

    private async Task Orders(Intake intake, Chunk chunk, Dictionary<CustomerRef, Guid> found, Workspace workspace, ImportCounts counts)
    {
        if (chunk.Orders.Count == 0)
        {
            return;
        }

        foreach (var draft in chunk.Orders.Values)
        {
            draft.Order.CustomerId = found.Of(draft.Owner);
        }

        var promised = await orders.Take(intake, [.. chunk.Orders.Values.Select(draft => draft.Order)], workspace.Currency);
        Count(counts[RecordKind.Order], chunk, chunk.Orders.Values.Select(draft => draft.Order), order => order.Taken);
        counts[RecordKind.Order].Unlinked += chunk.Orders.Values.Count(draft => draft.Order.CustomerId is null);
        var (made, changed) = await promises.Take(intake, promised, workspace.GraceDays);
        counts.Promises.Created += made;
        counts.Promises.Updated += changed;
    }

    private async Task Parts(Intake intake, Chunk chunk, Dictionary<CustomerRef, Guid> found, ImportCounts counts, List<RejectedRow> rejected)
    {
        var places = Places(intake, chunk);
        var productIds = Products(intake, chunk);
        var lines = new List<IncomingLine>(chunk.Lines.Count);
        foreach (var line in chunk.Lines)
        {
            if (places.TryGetValue(line.OrderKey, out var order))
            {
                lines.Add(line.Make(order, line.Product?.Id ?? Known(productIds, line.ProductKey)));
                counts[RecordKind.OrderLine].Unlinked += order.CustomerId is null ? 1 : 0;
            }
            else
            {
                Reject(rejected, line.Row, line.OrderKey);
            }
        }

        parts.TakeLines(intake, lines);
        Count(counts[RecordKind.OrderLine], chunk, lines, line => line.Taken);
        var payments = new List<IncomingPayment>(chunk.Payments.Count);
        foreach (var payment in chunk.Payments)
        {
            if (places.TryGetValue(payment.OrderKey, out var order))
            {
                payments.Add(payment.Make(order));
            }
            else
            {
                Reject(rejected, payment.Row, payment.OrderKey);
            }
        }

        parts.TakePayments(intake, payments);
        Count(counts[RecordKind.Payment], chunk, payments, payment => payment.Taken);
        var said = chunk.Reviews.Select(draft =>
        {
            OrderPlace? order = draft.OrderKey is not null && places.TryGetValue(draft.OrderKey, out var place) ? place : null;
            return draft.Make(new ReviewPlace(found.Of(draft.Owner) ?? order?.CustomerId, order?.Id, Known(productIds, draft.ProductKey)));
        }).ToList();
        await reviews.Take(intake, said);
        Count(counts[RecordKind.Review], chunk, said, review => review.Taken);
        counts[RecordKind.Review].Unlinked += said.Count(review => review.CustomerId is null);
    }

    private async Task Notes(Intake intake, Chunk chunk, Dictionary<CustomerRef, Guid> found, ImportCounts counts)
    {
        if (chunk.Notes.Count > 0)
        {
            var taken = chunk.Notes.Select(draft => draft.Make(found.Of(draft.Owner), intake.At)).ToList();
            await notes.Take(intake, taken);
            Count(counts[RecordKind.Note], chunk, taken, note => note.Taken);
            counts[RecordKind.Note].Unlinked += taken.Count(note => note.CustomerId is null);
        }
    }

    private Dictionary<string, OrderPlace> Places(Intake intake, Chunk chunk)
    {
        var keys = chunk.Lines.Select(line => line.OrderKey).Concat(chunk.Payments.Select(payment => payment.OrderKey)).Concat(chunk.Reviews.Select(review => review.OrderKey)).OfType<string>().Distinct().ToList();
        return orders.Find(intake, keys).ToDictionary(pair => pair.Key, pair => new OrderPlace(pair.Value.Id, pair.Value.CustomerId, pair.Value.ImportId != intake.ImportId));
    }

    private static Dictionary<string, Guid> Products(Intake intake, Chunk chunk)
    {
        var keys = chunk.Lines.Select(line => line.ProductKey).Concat(chunk.Reviews.Select(review => review.ProductKey)).OfType<string>().Distinct().ToList();
        var ids = new Dictionary<string, Guid>(keys.Count);
        using var probe = Probe.Into(intake.Db, "products", "id", "source_key", ("source", intake.Source));
        probe.Find(keys, (i, row) => ids[keys[i]] = row.Id(0));
        return ids;
    }

    private static Guid? Known(Dictionary<string, Guid> ids, string? key) => key is not null && ids.TryGetValue(key, out var id) ? id : null;

    private static void Reject(List<RejectedRow> rejected, RejectedRow? row, string orderKey)
    {
        if (row is not null)
        {
            rejected.Add(row with { Korean = $"{UnknownOrder.Korean} ({orderKey})", English = $"{UnknownOrder.English} ({orderKey})" });
        }
    }

    private static void Count<T>(KindCounts counts, Chunk chunk, IEnumerable<T> rows, Func<T, Taken> taken)
        where T : class
    {
        foreach (var row in rows)
        {
            if (!chunk.CountedBefore.Contains(row))
            {
                counts.Add(taken(row));
            }
        }
    }
}
