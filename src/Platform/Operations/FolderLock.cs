using System.Diagnostics;

namespace Dangol.Platform.Operations;

/// <summary>
/// Says "this data folder is in use". The system drops it when the process ends, however it ends. On SQLite a server holds it alone; on
/// PostgreSQL servers share it. Commands that change the schema or replace the data take it alone, so they never run beside a server.
/// </summary>
public sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);
    private readonly DataFolder _folder;
    private readonly FileStream _file;
    private bool _named;

    private FolderLock(DataFolder folder, FileStream file) => (_folder, _file) = (folder, file);

    /// <param name="shared">Others that share may come in too.</param>
    /// <param name="patience">How long to wait for another holder: a command that is about to finish.</param>
    /// <exception cref="OperationRefusedException">Another Dangol holds the folder.</exception>
    public static async Task<FolderLock> Take(DataFolder folder, bool shared = false, TimeSpan patience = default, CancellationToken cancellationToken = default)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (TryTake(folder, shared) is { } taken)
            {
                return taken;
            }

            if (waited.Elapsed >= patience)
            {
                var holder = Holder(folder);
                throw new OperationRefusedException(
                    $"다른 Dangol이 데이터 폴더 {folder.Path} 를 쓰고 있습니다{(holder is null ? "" : $" ({holder})")}. 그 Dangol을 먼저 끝내거나 --data 로 다른 폴더를 지정하세요.",
                    $"Another Dangol is using the data folder {folder.Path}{(holder is null ? "" : $" ({holder})")}. Stop it first, or name another folder with --data.");
            }

            await Task.Delay(BetweenTries, cancellationToken);
        }
    }

    /// <summary>Whether anybody holds the folder now.</summary>
    public static bool IsHeld(DataFolder folder)
    {
        if (!File.Exists(folder.Lock))
        {
            return false;
        }

        using var taken = TryTake(folder, shared: false);
        return taken is null;
    }

    /// <summary>Where the server that holds the folder answers; null when none said so.</summary>
    public static string? Address(DataFolder folder) => IsHeld(folder) ? Holder(folder)?.Split(',')[0] : null;

    /// <summary>Leaves word for those who find the folder taken: the address of the server, its process.</summary>
    public void Name(string address)
    {
        File.WriteAllText(_folder.LockHolder, $"{address}, process {Environment.ProcessId}");
        _named = true;
    }

    public void Dispose()
    {
        if (_named)
        {
            File.Delete(_folder.LockHolder);
        }

        _file.Dispose();
    }

    private static FolderLock? TryTake(DataFolder folder, bool shared)
    {
        try
        {
            var file = shared
                ? new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read, 1)
                : new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            if (!shared)
            {
                File.Delete(folder.LockHolder);
            }

            return new FolderLock(folder, file);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? Holder(DataFolder folder)
    {
        try
        {
            return File.Exists(folder.LockHolder) ? File.ReadAllText(folder.LockHolder) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
