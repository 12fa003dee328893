namespace Dangol.Imports.Running;

/// <param name="ChunkRows">Rows in one transaction: larger is faster, smaller lets other writers in sooner.</param>
internal sealed record RunOptions(int ChunkRows, Action<ImportProgress>? Watch = null)
{
    /// <summary>From how many rows on an import that fills empty tables makes their indexes afterwards (<see cref="SetAside"/>).</summary>
    public long SetAsideFrom { get; init; } = 100_000;

    /// <summary>Other writers wait less than half a second.</summary>
    public static readonly RunOptions Beside = new(10_000);

    /// <summary>Nobody else is in a hurry.</summary>
    public static readonly RunOptions Alone = new(20_000);
}
