using System.IO.Compression;

namespace Dangol.Imports.Reading;

/// <summary>
/// Refuses archives that would unpack to an implausible size. The sizes an archive declares bind its reader:
/// the framework stops an entry at its declared length.
/// </summary>
internal static class ArchiveLimits
{
    /// <exception cref="UnreadableException">Too many entries, too much in total, too high a ratio, or entries that share bytes.</exception>
    public static void Check(ZipArchive archive, long archiveLength, ReadLimits limits)
    {
        if (archive.Entries.Count > limits.MaxArchiveEntries)
        {
            throw Faults.TooManyEntries(limits.MaxArchiveEntries);
        }

        long total = 0, packed = 0;
        foreach (var entry in archive.Entries)
        {
            (total, packed) = (total + entry.Length, packed + entry.CompressedLength);
            if (IsTooDense(entry.Length, entry.CompressedLength, limits) || IsTooDense(total, packed, limits) || total > limits.MaxArchiveTotal || packed > archiveLength)
            {
                throw Faults.ArchiveBomb(entry.FullName);
            }
        }
    }

    private static bool IsTooDense(long length, long packed, ReadLimits limits) => length > limits.RatioFloor && length / Math.Max(1, packed) > limits.MaxArchiveRatio;
}
