using System.Globalization;
using Dangol.Platform.Operations;

namespace Dangol.Imports;

/// <summary>The folder of one import, with a lock held by the process that works on it, which the system drops however that process ends.</summary>
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

    private void Make()
    {
        DataFolder.MakeFolder(System.IO.Path.GetDirectoryName(Path)!);
        DataFolder.MakeFolder(Path);
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
}
