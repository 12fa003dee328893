using NodaTime;

namespace Dangol.Platform.Data;

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
/// <param name="Before">JSON of the columns before the change; null when the row was not there and cannot be found as one of the import's own.</param>
public readonly record struct ChangedRow(string Subject, string Key, string? Before);

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
