namespace Dangol.Imports;

/// <summary>How far a run is.</summary>
/// <param name="Stage">A file's name, "reading", "finishing" or "undoing".</param>
public sealed record ImportProgress(string Stage, long RowsDone, long RowsTotal, long BytesDone, long BytesTotal);
