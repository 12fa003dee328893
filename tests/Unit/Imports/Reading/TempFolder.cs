using System.IO.Compression;
using System.Text;
using Dangol.Imports.Reading;

namespace Dangol.Tests.Unit.Imports.Reading;

/// <summary>Files made for one test and gone after it.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Root = Directory.CreateTempSubdirectory("dangol-reading-").FullName;
    }

    public static Encoding Korean
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(949);
        }
    }

    public string Root { get; }

    public string Write(string name, string text, Encoding? encoding = null)
        => Write(name, [.. (encoding ?? new UTF8Encoding(false)).GetPreamble(), .. (encoding ?? new UTF8Encoding(false)).GetBytes(text)]);

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Zip(string name, params (string Name, string Text)[] entries)
    {
        var path = Path.Combine(Root, name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (entryName, text) in entries)
        {
            using var stream = archive.CreateEntry(entryName).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return path;
    }

    public static List<string[]> Rows(string path)
    {
        using var rows = ImportFiles.Open(path).Tables[0].Open();
        return Rows(rows);
    }

    public static List<string[]> Rows(IRowSource rows)
    {
        var all = new List<string[]>();
        while (rows.Read())
        {
            all.Add([.. Enumerable.Range(0, rows.Columns.Count).Select(i => rows.Field(i).ToString())]);
        }

        return all;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
