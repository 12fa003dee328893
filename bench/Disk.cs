using System.Diagnostics;

namespace Dangol.Bench;

internal static class Disk
{
    /// <summary>How many times a second 4 KB reach the disk when each waits for the one before: the limit of writing without grouping.</summary>
    public static double Appends(string folder)
    {
        var path = Path.Combine(folder, "appends");
        var (block, count, started) = (new byte[4096], 0, Stopwatch.GetTimestamp());
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1))
        {
            while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(3))
            {
                file.Write(block);
                file.Flush(flushToDisk: true);
                count++;
            }
        }

        File.Delete(path);
        return count / 3.0;
    }
}
