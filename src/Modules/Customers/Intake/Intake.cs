using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Customers;

/// <summary>
/// One transaction's worth of rows coming in from a source, and what the intakes of all modules share meanwhile. Made anew for every chunk;
/// <see cref="Ids"/> lives as long as the whole run.
/// </summary>
/// <param name="Source">The system that the rows' ids belong to.</param>
/// <param name="ImportId">Rows made carry it; null for the API.</param>
/// <param name="At">When this run learnt of its rows; the same for all its chunks.</param>
/// <param name="SkipKnown">Leave records alone that are already known.</param>
public sealed record Intake(DangolContext Db, string Source, int? ImportId, Instant At, bool SkipKnown, IdSeries Ids, Numbers Numbers)
{
    /// <summary>What rows looked like before this chunk changed them. The import keeps it, so that it can be undone.</summary>
    public List<ChangedRow> Changes { get; } = [];
}

/// <param name="Subject">The table.</param>
/// <param name="Key">The row's key within the workspace; parts are separated by a blank.</param>
/// <param name="Before">JSON of the columns before the change.</param>
public readonly record struct ChangedRow(string Subject, string Key, string Before);

/// <summary>What became of a row that came in.</summary>
public enum Taken
{
    Created = 0,

    /// <summary>A new record of somebody already known.</summary>
    Linked = 1,
    Updated = 2,
    Unchanged = 3,
    Skipped = 4,
}

/// <summary>A person as one row of a source describes them.</summary>
public sealed class IncomingCustomer
{
    /// <summary>The record's id in its source. In one <see cref="CustomerIntake.Take"/> each comes once.</summary>
    public required string Key { get; init; }

    public required CustomerFields Fields { get; init; }

    /// <summary><see cref="Fields"/> as JSON.</summary>
    public required string Json { get; init; }

    /// <summary>JSON of the columns whose text differs from the fields, by header; null without any.</summary>
    public string? Raw { get; init; }

    /// <summary>64-bit hash of <see cref="Json"/> and <see cref="Raw"/>.</summary>
    public required long Hash { get; init; }

    public string? FileName { get; init; }

    /// <summary>Physical line, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>Set by the intake: whose record it is.</summary>
    public Guid CustomerId { get; internal set; }

    /// <summary>Set by the intake.</summary>
    public Taken Taken { get; internal set; }

    internal Guid RecordId { get; set; }
}

/// <summary>
/// Rows of a module that belong to customers and follow them when records of two customers turn out to be of one person, and back again.
/// </summary>
public interface ICustomerHolder
{
    /// <summary>The table: the name under which the moved rows are remembered.</summary>
    string Table { get; }

    /// <summary>Moves every row of one customer to another; returns the keys of the rows moved.</summary>
    Task<IReadOnlyList<string>> Move(DangolContext db, Guid from, Guid into);

    /// <summary>Moves back those of the rows that are still there.</summary>
    Task MoveBack(DangolContext db, IReadOnlyList<string> rows, Guid from, Guid into);

    /// <summary>Does the customer hold any row of this table?</summary>
    Task<bool> Any(DangolContext db, Guid customer);
}

/// <summary>The usual case: a table whose id is "id" and whose customer is "customer_id".</summary>
public sealed class CustomerRows(string table) : ICustomerHolder
{
    private readonly Sql.Raw _table = new(table);

    public string Table => table;

    public async Task<IReadOnlyList<string>> Move(DangolContext db, Guid from, Guid into)
    {
        var ids = await db.Rows($"select id from {_table} where workspace_id = {db.WorkspaceId} and customer_id = {from}", row => row.Id(0).ToString());
        if (ids.Count > 0)
        {
            await db.Execute($"update {_table} set customer_id = {into} where workspace_id = {db.WorkspaceId} and customer_id = {from}");
        }

        return ids;
    }

    public async Task MoveBack(DangolContext db, IReadOnlyList<string> rows, Guid from, Guid into)
    {
        foreach (var row in rows)
        {
            await db.Execute($"update {_table} set customer_id = {into} where workspace_id = {db.WorkspaceId} and id = {Guid.Parse(row)} and customer_id = {from}");
        }
    }

    public async Task<bool> Any(DangolContext db, Guid customer)
        => await db.Number($"select count(*) from (select 1 from {_table} where workspace_id = {db.WorkspaceId} and customer_id = {customer} limit 1) found") > 0;
}
