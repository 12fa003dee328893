using NodaTime;

namespace Dangol.Platform.Data;

/// <summary>A row that comes in from a source, for a table with an id of its own.</summary>
public interface ISourcedRow
{
    /// <summary>The row's id in its source.</summary>
    string Key { get; }

    /// <summary>64-bit hash of the row's content.</summary>
    long Hash { get; }

    /// <summary>What the source says, in the order of the table's columns; null where it says nothing.</summary>
    object?[] Values();

    /// <summary>Mentioned in passing: made when unknown, but never changed by it.</summary>
    bool IsMention { get; }

    /// <summary>Set by the intake.</summary>
    Guid Id { get; set; }

    /// <summary>Set by the intake: the short number, in tables that have one.</summary>
    long Number { get; set; }

    /// <summary>Set by the intake.</summary>
    Taken Taken { get; set; }
}

/// <summary>
/// Takes rows into a table that has id, source, source_key, hash and import_id besides its own columns. A null never wipes out what is known; a row that says
/// nothing new changes nothing.
/// </summary>
/// <param name="columns">Comma-separated; trusted text.</param>
/// <param name="numbered">The kind of short number, for tables with number and version; null for those without.</param>
public sealed class SourcedRows(string table, string columns, string? numbered = null)
{
    /// <summary>Each key comes once in a call.</summary>
    public async Task Take<T>(Intake intake, IReadOnlyList<T> rows)
        where T : ISourcedRow
    {
        Change(intake, Find(intake, rows));
        var fresh = rows.Where(row => row.Taken == Taken.Created).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        var number = numbered is null ? 0 : await intake.Numbers.Take(intake.Db, numbered, fresh.Count);
        using var bulk = Bulk.Into(intake.Db, table, $"workspace_id, id, source, source_key, hash, import_id, {columns}{(numbered is null ? "" : ", number, version")}");
        foreach (var row in fresh)
        {
            row.Id = intake.Ids.Next();
            bulk.Add(intake.Db.WorkspaceId).Add(row.Id).Add(intake.Source).Add(row.Key).Add(row.Hash).Add(intake.ImportId);
            AddAll(bulk, row.Values());
            if (numbered is not null)
            {
                row.Number = number++;
                bulk.Add(row.Number).Add(1);
            }

            bulk.EndRow();
        }

        bulk.Complete();
    }

    private List<T> Find<T>(Intake intake, IReadOnlyList<T> rows)
        where T : ISourcedRow
    {
        var changed = new List<T>();
        foreach (var row in rows)
        {
            row.Taken = Taken.Created;
        }

        using var probe = Probe.Into(intake.Db, table, numbered is null ? "id, hash" : "id, hash, number", "source_key", ("source", intake.Source));
        probe.Find([.. rows.Select(row => row.Key)], (i, found) =>
        {
            var row = rows[i];
            row.Id = found.Id(0);
            row.Number = numbered is null ? 0 : found.Number(2);
            row.Taken = row.IsMention || found.Number(1) == row.Hash ? Taken.Unchanged : intake.SkipKnown ? Taken.Skipped : Taken.Updated;
            if (row.Taken == Taken.Updated)
            {
                changed.Add(row);
            }
        });
        return changed;
    }

    private void Change<T>(Intake intake, List<T> rows)
        where T : ISourcedRow
    {
        if (rows.Count == 0)
        {
            return;
        }

        var image = $"hash, {columns}";
        using (var probe = Probe.Into(intake.Db, table, image, "id"))
        {
            probe.Find([.. rows.Select(row => row.Id)], (i, found) =>
            {
                if (SaysNothingNew(rows[i].Values(), found, 1))
                {
                    rows[i].Taken = Taken.Unchanged;
                }
                else
                {
                    intake.Changes.Add(new ChangedRow(table, rows[i].Id.ToString(), RowImages.Of(found, image)));
                }
            });
        }

        using var change = Bulk.Change(intake.Db, table, image, "id", keepWhenNull: true);
        foreach (var row in rows.Where(row => row.Taken == Taken.Updated))
        {
            change.Add(row.Hash);
            AddAll(change, row.Values());
            change.Add(row.Id).EndRow();
        }

        change.Complete();
    }

    /// <summary>Every value that is not null stands in the row already.</summary>
    public static bool SaysNothingNew(object?[] values, ProbeRow row, int firstColumn)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value && !Equals(Comparable(value), Comparable(row.Value(firstColumn + i))))
            {
                return false;
            }
        }

        return true;
    }

    internal static void AddAll(Bulk bulk, object?[] values)
    {
        foreach (var value in values)
        {
            bulk.AddAny(value);
        }
    }

    private static object? Comparable(object? value) => value switch
    {
        Instant time => time.ToStored(),
        LocalDate date => (long)date.ToStored(),
        int number => (long)number,
        bool yes => yes ? 1L : 0L,
        Enum named => Convert.ToInt64(named, System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };
}
