namespace Dangol.Imports.Reading;

/// <summary>Bounds that keep memory flat whatever the file holds. Lengths are in characters, sizes in bytes.</summary>
internal sealed record ReadLimits
{
    public static readonly ReadLimits Default = new();

    public int MaxField { get; init; } = 1 << 20;

    public int MaxRow { get; init; } = 4 << 20;

    public int MaxColumns { get; init; } = 1_000;

    public int MaxArchiveEntries { get; init; } = 10_000;

    /// <summary>Uncompressed bytes of all entries together.</summary>
    public long MaxArchiveTotal { get; init; } = 64L << 30;

    /// <summary>Uncompressed to compressed, judged where one entry or all together exceed <see cref="RatioFloor"/>: small text may shrink more.</summary>
    public int MaxArchiveRatio { get; init; } = 200;

    public long RatioFloor { get; init; } = 16L << 20;

    /// <summary>Uncompressed bytes of one workbook part that must be held in memory (shared texts, styles).</summary>
    public long MaxWorkbookPart { get; init; } = 128L << 20;
}
