using System.Globalization;
using System.Security.Cryptography;
using Dangol.Platform;
using Dangol.Platform.Operations;

namespace Dangol.Imports;

/// <summary>Uploaded files on disk, in a folder of their own inside the data folder, before or after an import speaks of them.</summary>
internal sealed class StoredUpload
{
    private readonly string _folder;

    private StoredUpload(string folder, GivenFiles given, string fingerprint) => (_folder, Given, Fingerprint) = (folder, given, fingerprint);

    public GivenFiles Given { get; }

    public string Title => Given.Title;

    /// <summary>A hash of names and contents: the same files again have the same.</summary>
    public string Fingerprint { get; }

    /// <exception cref="InvalidInputException">There is no file.</exception>
    public static async Task<StoredUpload> Keep(string dataFolder, int workspaceId, IAsyncEnumerable<Upload> uploads, CancellationToken cancellationToken)
    {
        var inside = Path.Combine("imports", string.Create(CultureInfo.InvariantCulture, $"{workspaceId}-u{RandomNumberGenerator.GetHexString(16, lowercase: true)}"));
        var folder = Path.Combine(dataFolder, inside);
        DataFolder.MakeFolder(Path.GetDirectoryName(folder)!);
        DataFolder.MakeFolder(folder);
        try
        {
            var files = new List<GivenFile>();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await foreach (var upload in uploads.WithCancellation(cancellationToken))
            {
                // A name of our own: the one people know stays with the import.
                var name = (files.Count + 1).ToString(CultureInfo.InvariantCulture) + KnownExtension(upload.Name);
                await Write(Path.Combine(folder, name), upload.Content, hash, cancellationToken);
                hash.AppendData(System.Text.Encoding.UTF8.GetBytes(upload.Name));
                files.Add(new GivenFile(Path.Combine(inside, name), Path.GetFileName(upload.Name.Replace('\\', '/'))));
            }

            return files.Count > 0
                ? new StoredUpload(folder, new GivenFiles(files), Convert.ToHexString(hash.GetHashAndReset()))
                : throw new InvalidInputException(new Dictionary<string, string[]> { ["files"] = ["At least one file."] });
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public void Discard() => Directory.Delete(_folder, recursive: true);

    private static async Task Write(string path, Stream content, IncrementalHash hash, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        await using var file = DataFolder.MakeFile(path);
        int length;
        while ((length = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, length);
            await file.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
        }

        file.Flush(flushToDisk: true);
    }

    private static string KnownExtension(string name)
        => Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv" or ".tab" or ".txt" or ".xlsx" or ".xlsm" or ".xls" or ".zip" ? Path.GetExtension(name).ToLowerInvariant() : "";
}
