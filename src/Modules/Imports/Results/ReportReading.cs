using Dangol.Imports.Planning;
using Dangol.Imports.Running;
using Dangol.Platform.Data;
using Dangol.Promises;

namespace Dangol.Imports;

/// <summary>Reads an import's result back from the database.</summary>
internal static class ReportReading
{
    private static readonly (RecordKind Kind, string Name, string Table)[] Kinds =
    [
        (RecordKind.Customer, "customers", "customers"), (RecordKind.Order, "orders", "orders"), (RecordKind.OrderLine, "order_lines", "order_lines"),
        (RecordKind.Product, "products", "products"), (RecordKind.Review, "reviews", "reviews"), (RecordKind.Payment, "payments", "payments"), (RecordKind.Note, "notes", "notes"),
    ];

    public static async Task<ImportReport> Read(DangolContext db, Import import, CancellationToken cancellationToken = default)
    {
        var counts = ImportCounts.Parse(import.Counts);
        var totals = new Dictionary<string, long>();
        var created = new Dictionary<string, long>();
        foreach (var (_, name, table) in Kinds)
        {
            var merged = new Sql.Raw(name == "customers" ? " and merged_into is null" : "");
            totals[name] = await db.Number($"select count(*) from {new Sql.Raw(table)} where workspace_id = {db.WorkspaceId}{merged}", cancellationToken);
            created[name] = await Made(db, import, table, cancellationToken);
        }

        created["promises"] = await Made(db, import, "promises", cancellationToken);
        return new ImportReport
        {
            Customers = totals["customers"],
            Orders = totals["orders"],
            Promises = await Promises(db, cancellationToken),
            Reviews = totals["reviews"],
            OrderLines = totals["order_lines"],
            Payments = totals["payments"],
            Products = totals["products"],
            Notes = totals["notes"],
            Rejected = await db.Number($"select count(*) from import_rejections where workspace_id = {db.WorkspaceId} and import_id = {import.Id} and is_whole_row", cancellationToken),
            Created = created,
            Linked = counts[RecordKind.Customer].Linked,
            Updated = By(counts, kind => kind.Updated),
            Unchanged = By(counts, kind => kind.Unchanged),
            Skipped = By(counts, kind => kind.Skipped),
            Unlinked = Kinds.Where(kind => counts[kind.Kind].Unlinked > 0).ToDictionary(kind => kind.Name, kind => counts[kind.Kind].Unlinked),
            Merged = counts.Merged,
            ValuesLeftEmpty = counts.ValuesLeftEmpty,
            EmptyRows = counts.EmptyRows,
            Mismatches = import.State == ImportState.Done || import.DryRun ? Compare(counts, created) : [],
            Import = import.Id,
            State = import.State.ToString().ToLowerInvariant(),
            DryRun = import.DryRun,
            Seconds = import is { StartedAt: { } start, FinishedAt: { } end } ? Math.Round((end - start).TotalSeconds, 3) : 0,
        };
    }

    public static async Task<PromiseTotals> Promises(DangolContext db, CancellationToken cancellationToken)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        var rows = await db.Rows($"select {PromiseOutcomes.Number(clock)}, count(*) from promises where workspace_id = {db.WorkspaceId} group by 1", row => (Outcome: (PromiseOutcome)Convert.ToInt32(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), Count: row.GetInt64(1)), cancellationToken);
        long Of(PromiseOutcome outcome) => rows.Where(row => row.Outcome == outcome).Sum(row => row.Count);
        return new PromiseTotals(Of(PromiseOutcome.Kept), Of(PromiseOutcome.Late), Of(PromiseOutcome.Broken), Of(PromiseOutcome.Released), Of(PromiseOutcome.OnTrack) + Of(PromiseOutcome.AtRisk) + Of(PromiseOutcome.Overdue));
    }

    // Tables with ids are asked by the range of ids that the import gave out; lines and payments have none.
    private static Task<long> Made(DangolContext db, Import import, string table, CancellationToken cancellationToken)
        => table is "order_lines" or "payments"
            ? db.Number($"select count(*) from {new Sql.Raw(table)} where workspace_id = {db.WorkspaceId} and import_id = {import.Id}", cancellationToken)
            : db.Number($"select count(*) from {new Sql.Raw(table)} where workspace_id = {db.WorkspaceId} and id >= {import.FirstId ?? Guid.Empty} and id <= {import.LastId ?? Guid.Empty} and import_id = {import.Id}", cancellationToken);

    private static Dictionary<string, long> By(ImportCounts counts, Func<KindCounts, long> read)
    {
        var by = Kinds.ToDictionary(kind => kind.Name, kind => read(counts[kind.Kind]));
        by["promises"] = read(counts.Promises);
        return by;
    }

    private static List<string> Compare(ImportCounts counts, Dictionary<string, long> created)
        => [.. By(counts, kind => kind.Created).Where(pair => created[pair.Key] != pair.Value).Select(pair => $"{pair.Key}: {pair.Value} counted, {created[pair.Key]} found")];
}
