namespace Dangol.Imports.Running;

/// <param name="ChunkRows">Rows in one transaction: larger is faster, smaller lets other writers in sooner.</param>
internal sealed record RunOptions(int ChunkRows, Action<ImportProgress>? Watch = null)
{
    /// <summary>Other writers wait less than half a second.</summary>
    public static readonly RunOptions Beside = new(10_000);

    /// <summary>Nobody else is in a hurry.</summary>
    public static readonly RunOptions Alone = new(50_000);
}
