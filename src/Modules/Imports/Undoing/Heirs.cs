using Dangol.Platform.Data;

namespace Dangol.Imports.Undoing;

/// <summary>
/// Rows that stay although the import that made them is undone, and whose they are from now on: those of the import that changed or added to them, so that undoing
/// that one removes them; nobody's where a person did it by hand.
/// </summary>
internal sealed class Heirs
{
    private readonly Dictionary<Guid, int?> _heirs = [];

    public IReadOnlyDictionary<Guid, int?> All => _heirs;

    public bool Has(Guid row) => _heirs.ContainsKey(row);

    /// <summary>The import that changed a row first inherits it: what it remembers of the row before is void.</summary>
    public static async Task<Heirs> OfChanges(DangolContext db, string table, IReadOnlyList<Guid> rows)
    {
        var heirs = new Heirs();
        using (var probe = Probe.Into(db, "import_changes", "import_id", "subject_key", ("subject", table)))
        {
            probe.Find([.. rows.Select(row => row.ToString())], (i, row) => heirs._heirs[rows[i]] = (int)Math.Min(row.Number(0), heirs._heirs.GetValueOrDefault(rows[i]) ?? int.MaxValue));
        }

        foreach (var (row, import) in heirs._heirs)
        {
            await db.Execute($"delete from import_changes where workspace_id = {db.WorkspaceId} and import_id = {import} and subject = {table} and subject_key = {row.ToString()}");
        }

        return heirs;
    }

    /// <returns>How many rows that had no heir yet.</returns>
    public int Add(IEnumerable<(Guid Row, int? ImportId)> others)
    {
        var fresh = new Dictionary<Guid, int?>();
        foreach (var (row, import) in others.Where(other => !_heirs.ContainsKey(other.Row)))
        {
            var isByHand = import is null || (fresh.TryGetValue(row, out var known) && known is null);
            fresh[row] = isByHand ? null : Math.Max(import!.Value, fresh.GetValueOrDefault(row) ?? 0);
        }

        foreach (var (row, import) in fresh)
        {
            _heirs[row] = import;
        }

        return fresh.Count;
    }

    /// <summary>An import finds its rows by the range of ids it gave out: the range has to hold the inherited ones too.</summary>
    public async Task Widen(DangolContext db)
    {
        foreach (var group in _heirs.Where(heir => heir.Value is not null).GroupBy(heir => heir.Value!.Value, heir => heir.Key))
        {
            await db.Execute($"""
                update imports set first_id = case when first_id < {group.Min()} then first_id else {group.Min()} end, last_id = case when last_id > {group.Max()} then last_id else {group.Max()} end
                where workspace_id = {db.WorkspaceId} and id = {group.Key}
                """);
        }
    }
}
