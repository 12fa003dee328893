using System.Globalization;
using Dangol.Platform.Operations;

namespace Dangol.Imports;

/// <summary>The folder of one import: uploaded files, and a lock held by the process that works on it, which the system drops however that process ends.</summary>
internal sealed class ImportFolder(string dataFolder, int workspaceId, int importId)
{
    public string Path { get; } = System.IO.Path.Combine(dataFolder, "imports", string.Create(CultureInfo.InvariantCulture, $"{workspaceId}-{importId}"));

    private string Lock => System.IO.Path.Combine(Path, ".lock");

    /// <summary>Null when another process works on this import.</summary>
    public IDisposable? Hold()
    {
        Make();
        try
        {
            return new FileStream(Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Make()
    {
        DataFolder.MakeFolder(System.IO.Path.GetDirectoryName(Path)!);
        DataFolder.MakeFolder(Path);
    }

    /// <summary>Takes an upload in under a name of our own; the name people know stays with the import.</summary>
    public async Task<string> Keep(int number, string name, Stream content, CancellationToken cancellationToken)
    {
        Make();
        var path = System.IO.Path.Combine(Path, $"{number.ToString(CultureInfo.InvariantCulture)}{SafeExtension(name)}");
        await using var file = DataFolder.MakeFile(path);
        await content.CopyToAsync(file, cancellationToken);
        await file.FlushAsync(cancellationToken);
        file.Flush(flushToDisk: true);
        return path;
    }

    /// <summary>Removes the files. The lock, which the caller holds, goes with the folder when the system allows it.</summary>
    public void Empty()
    {
        if (!Directory.Exists(Path))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(Path).Where(file => file != Lock))
            {
                File.Delete(file);
            }
        }
        else
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private static string SafeExtension(string name)
    {
        var extension = System.IO.Path.GetExtension(name).ToLowerInvariant();
        return extension is ".csv" or ".tsv" or ".tab" or ".txt" or ".xlsx" or ".xlsm" or ".xls" or ".zip" ? extension : "";
    }
}
