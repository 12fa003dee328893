using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dangol.Platform.Operations.Backups;

/// <summary>
/// What a backup holds. A backup is a ZIP: one part for each table, one for each file of the data folder, and this list with the
/// SHA-256 of every part. It names no engine's types, so a backup of either engine restores into either.
/// </summary>
/// <param name="Format">Of the backup itself; this program reads 1.</param>
/// <param name="Migrations">Names without their time stamps, which differ between the engines, oldest first.</param>
public sealed record Manifest(int Format, string Program, DateTimeOffset MadeAt, string Engine, IReadOnlyList<string> Migrations, IReadOnlyList<TablePart> Tables, IReadOnlyList<FilePart> Files)
{
    public const int CurrentFormat = 1;

    internal const string Entry = "manifest.json";

    internal const string DigestEntry = "manifest.sha256";

    public long Rows => Tables.Sum(table => table.Rows);

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest);

    internal static Manifest? FromJson(byte[] json) => JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest);

    /// <summary>"20261122185245_Initial" is "Initial".</summary>
    internal static string MigrationName(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];
}

public sealed record TablePart(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256)
{
    internal string Entry => $"tables/{Name}";
}

/// <param name="Path">Within the data folder, with slashes.</param>
public sealed record FilePart(string Path, long Bytes, string Sha256)
{
    internal string Entry => $"files/{Path}";
}

[JsonSerializable(typeof(Manifest))]
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ManifestJson : JsonSerializerContext;
