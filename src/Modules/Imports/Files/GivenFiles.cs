using System.Text.Json;
using System.Text.Json.Serialization;
using Dangol.Imports.Reading;

namespace Dangol.Imports;

/// <summary>A file or folder that an import was given.</summary>
/// <param name="Path">Where it is: an upload relative to the data folder, else where the command line found it.</param>
/// <param name="Name">What people call it.</param>
internal sealed record GivenFile(string Path, string Name);

/// <param name="Rows">Null until it was read.</param>
internal sealed record GivenTable(string Name, long Bytes, long? Rows);

internal sealed record LeftAside(string Name, string Korean, string English);

/// <summary>What an import was given and what is inside, as the import remembers it.</summary>
internal sealed record GivenFiles(IReadOnlyList<GivenFile> Files)
{
    public IReadOnlyList<GivenTable> Tables { get; init; } = [];

    public IReadOnlyList<LeftAside> LeftAside { get; init; } = [];

    /// <summary>Path, size and time of everything given: the same again is the same import, if it was not finished.</summary>
    public string? Fingerprint { get; init; }

    [JsonIgnore]
    public string Title => string.Join(", ", Files.Take(3).Select(file => file.Name)) + (Files.Count > 3 ? " …" : "");

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static GivenFiles Parse(string json) => JsonSerializer.Deserialize<GivenFiles>(json, JsonSerializerOptions.Web)!;

    /// <summary>All tables in all of them. Tables of several files that have one name get their file's name in front.</summary>
    /// <exception cref="UnreadableException">Nothing there, or a file among them cannot be read.</exception>
    /// <param name="dataFolder">Uploads lie in it.</param>
    public ImportFiles Open(string dataFolder)
    {
        var opened = Files.Select(file => (file.Name, Path: Path.Combine(dataFolder, file.Path))).Select(file => (file.Name, Files: ImportFiles.Open(file.Path, Directory.Exists(file.Path) ? null : file.Name))).ToList();
        var shared = opened.SelectMany(file => file.Files.Tables).GroupBy(table => table.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var tables = opened.SelectMany(file => file.Files.Tables.Select(table => shared.Contains(table.Name) ? table with { Name = $"{file.Name}/{table.Name}" } : table));
        return new ImportFiles([.. tables.OrderBy(table => table.Name, StringComparer.Ordinal)], [.. opened.SelectMany(file => file.Files.Skipped)]);
    }

    /// <summary>Uploads go when their import does; files that a command was pointed at are not ours.</summary>
    public void RemoveUploads(string dataFolder)
    {
        foreach (var folder in Files.Where(file => !Path.IsPathRooted(file.Path)).Select(file => Path.GetDirectoryName(Path.Combine(dataFolder, file.Path))!).Distinct().Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static GivenFiles Of(IReadOnlyList<GivenFile> files)
    {
        var entries = files.SelectMany(file => Directory.Exists(file.Path)
            ? Directory.EnumerateFiles(file.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => new FileInfo(path))
            : [new FileInfo(file.Path)]);
        var all = string.Join('\n', entries.Where(entry => entry.Exists).Select(entry => $"{entry.FullName}|{entry.Length}|{entry.LastWriteTimeUtc.Ticks}"));
        return new GivenFiles(files) { Fingerprint = $"{KeyHash.Of(all):x16}" };
    }
}
