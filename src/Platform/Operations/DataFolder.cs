namespace Dangol.Platform.Operations;

/// <summary>
/// The one folder that holds everything an installation must not lose: the SQLite file, the keys that protect cookies, attachments and
/// the files of imports. Only its owner may look inside.
/// </summary>
public sealed class DataFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Database => In("dangol.db");

    /// <summary>Keys of the framework's data protection: without them every sign-in and one-time link of the past is void.</summary>
    public string Keys => In("keys");

    public string Attachments => In("attachments");

    public string Imports => In("imports");

    public string Backups => In("backups");

    internal string Lock => In("dangol.lock");

    internal string LockHolder => In("dangol.running");

    /// <summary>Where a restore works until everything is there.</summary>
    internal string Restoring => In(".restoring");

    /// <summary>Makes the folder, owner-only when it is new. Fails with a clear sentence when it cannot be written.</summary>
    public DataFolder Prepare()
    {
        try
        {
            MakeFolder(Path);
            MakeFolder(Keys);
            var probe = In($".write-{Environment.ProcessId}");
            using (new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
            }
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw new OperationRefusedException(
                $"데이터 폴더 {Path} 에 쓸 수 없습니다. 이 사용자에게 쓰기 권한을 주거나 --data 로 다른 폴더를 지정하세요. ({problem.Message})",
                $"The data folder {Path} cannot be written. Give this user the right to write there, or name another folder with --data. ({problem.Message})");
        }

        if (Directory.Exists(Restoring))
        {
            throw new OperationRefusedException(
                $"데이터 폴더 {Path} 에서 복원이 도중에 끊겼습니다. 복원을 다시 실행하거나 폴더를 비우세요.",
                $"A restore into the data folder {Path} was interrupted. Run the restore again, or empty the folder.");
        }

        return this;
    }

    /// <summary>
    /// Every file a backup takes beside the database, relative to the folder: keys, attachments, files of imports and whatever else modules keep here.
    /// </summary>
    public IEnumerable<string> Files() => new DirectoryInfo(Path)
        .EnumerateFileSystemInfos()
        .Where(entry => entry.Name[0] != '.' && !entry.Name.StartsWith("dangol.", StringComparison.Ordinal) && entry.Name != "backups")
        .SelectMany(entry => entry is DirectoryInfo folder ? folder.EnumerateFiles("*", SearchOption.AllDirectories) : [(FileInfo)entry])
        .Select(file => System.IO.Path.GetRelativePath(Path, file.FullName));

    /// <summary>A folder that only its owner may enter; an existing one keeps its rights.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }
    }

    /// <summary>A new file that only its owner may read; one of that name is replaced.</summary>
    public static FileStream MakeFile(string path)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
