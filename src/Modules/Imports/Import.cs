using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Imports;

/// <summary>One run of the pipeline: its files, its plan, how far it is, what came of it.</summary>
internal sealed class Import : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    /// <summary>1, 2, 3 … within the workspace; rows that an import made carry it.</summary>
    public int Id { get; set; }

    public required string Title { get; set; }

    public ImportState State { get; set; }

    /// <summary>"shop" unless the owner named another system; ids of different sources never meet.</summary>
    public string Source { get; set; } = "shop";

    /// <summary>A sample shop: labelled everywhere, removable in one click.</summary>
    public bool IsSample { get; set; }

    /// <summary>JSON of the plan in force.</summary>
    [NotAudited]
    public string? Plan { get; set; }

    /// <summary>Hash of the headers: files of the same shape share it.</summary>
    public string? Signature { get; set; }

    /// <summary>JSON: what each file is, its size and rows.</summary>
    [NotAudited]
    public string? Files { get; set; }

    /// <summary>What to do when a record is already known: update or skip.</summary>
    public OnMatch OnMatch { get; set; }

    public bool DryRun { get; set; }

    // Where to go on after a stop: saved in the transaction of the rows themselves.
    [NotAudited]
    public int StepDone { get; set; }

    [NotAudited]
    public long RowDone { get; set; }

    [NotAudited]
    public long RowsTotal { get; set; }

    [NotAudited]
    public long BytesDone { get; set; }

    [NotAudited]
    public long BytesTotal { get; set; }

    /// <summary>The ids this import gave out lie between these two, so that its rows are found without an index of their own.</summary>
    [NotAudited]
    public Guid? FirstId { get; set; }

    [NotAudited]
    public Guid? LastId { get; set; }

    public bool CancelAsked { get; set; }

    /// <summary>JSON: counts per record kind (created, updated, unchanged, skipped, rejected, unlinked).</summary>
    [NotAudited]
    public string? Counts { get; set; }

    /// <summary>JSON of the report of the last dry run, or of the undoing; null before any.</summary>
    [NotAudited]
    public string? Report { get; set; }

    public string? Failure { get; set; }

    public string CreatedBy { get; set; } = "";

    public Instant CreatedAt { get; set; }

    public Instant? StartedAt { get; set; }

    public Instant? FinishedAt { get; set; }

    /// <summary>The process that works on it renews this; one that stopped renewing is taken over.</summary>
    [NotAudited]
    public Instant? Heartbeat { get; set; }

    public string AuditId => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

public enum ImportState
{
    /// <summary>Files are being read; no plan yet.</summary>
    Reading = 0,

    /// <summary>A plan is suggested and waits for the owner.</summary>
    Planned = 1,
    Queued = 2,
    Running = 3,
    Done = 4,
    Cancelled = 5,
    Failed = 6,
    Undoing = 7,
    Undone = 8,
}

public enum OnMatch
{
    Update = 0,
    Skip = 1,
}

/// <summary>A plan under the shape of its files, for next time.</summary>
internal sealed class SavedPlan : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public required string Signature { get; set; }

    public required string Name { get; set; }

    [NotAudited]
    public required string Plan { get; set; }

    public Instant SavedAt { get; set; }

    public string AuditId => Name;
}

/// <summary>How a row looked before an import changed it, so that the import can be undone.</summary>
internal sealed class ImportChange : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public int ImportId { get; set; }

    public long Sequence { get; set; }

    /// <summary>The table: "orders", "source_records" …</summary>
    public required string Subject { get; set; }

    /// <summary>The row's key within the workspace.</summary>
    public required string SubjectKey { get; set; }

    /// <summary>JSON of the columns before the change; null when the row was not there (the import that made it is undone).</summary>
    public string? Before { get; set; }
}

/// <summary>A row that could not be taken, or a value of it: the line as it stood, and why.</summary>
internal sealed class ImportRejection : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public int ImportId { get; set; }

    public long Sequence { get; set; }

    public required string FileName { get; set; }

    /// <summary>Physical line, from 1.</summary>
    public long Line { get; set; }

    /// <summary>The kind of record, by its name.</summary>
    public required string Kind { get; set; }

    /// <summary>False: only a value was left empty, the rest of the row was taken.</summary>
    public bool IsWholeRow { get; set; }

    public required string ReasonKorean { get; set; }

    public required string ReasonEnglish { get; set; }

    /// <summary>The fields as read, as one CSV line.</summary>
    public required string Row { get; set; }
}
