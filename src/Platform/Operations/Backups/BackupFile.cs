using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Dangol.Platform.Operations.Backups;

/// <summary>A backup opened for reading, after every byte of it was checked against its digests.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly ZipArchive _archive;

    private BackupFile(ZipArchive archive, Manifest manifest) => (_archive, Manifest) = (archive, manifest);

    public Manifest Manifest { get; }

    /// <exception cref="OperationRefusedException">The file is missing, no backup, damaged, or of a newer format.</exception>
    public static async Task<BackupFile> Open(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new OperationRefusedException($"백업 파일 {path} 이(가) 없습니다.", $"There is no backup file {path}.");
        }

        try
        {
            var archive = await ZipFile.OpenReadAsync(path, cancellationToken);
            var file = new BackupFile(archive, ReadManifest(archive));
            await file.Verify(cancellationToken);
            return file;
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or System.Text.Json.JsonException)
        {
            throw new OperationRefusedException(
                $"백업 파일 {path} 이(가) 손상되었거나 Dangol 백업이 아닙니다: {problem.Message} 아무것도 복원하지 않았습니다.",
                $"The file {path} is damaged or no backup of Dangol: {problem.Message} Nothing was restored.");
        }
    }

    public RowReader Rows(TablePart part) => new(Entry(part.Entry).Open());

    public Stream Content(FilePart part) => Entry(part.Entry).Open();

    public void Dispose() => _archive.Dispose();

    private static Manifest ReadManifest(ZipArchive archive)
    {
        var json = Bytes(archive, Manifest.Entry);
        if (Encoding.ASCII.GetString(Bytes(archive, Manifest.DigestEntry)) != Convert.ToHexStringLower(SHA256.HashData(json)))
        {
            throw new InvalidDataException("its list of contents was changed.");
        }

        var manifest = Manifest.FromJson(json) ?? throw new InvalidDataException("its list of contents is empty.");
        return manifest.Format <= Manifest.CurrentFormat ? manifest : throw new OperationRefusedException(
            $"이 백업은 더 새로운 Dangol({manifest.Program})이 만들었습니다. 그 버전으로 복원하세요.",
            $"This backup was made by a newer Dangol ({manifest.Program}). Restore it with that version.");
    }

    private async Task Verify(CancellationToken cancellationToken)
    {
        var parts = Manifest.Tables.Select(table => (table.Entry, table.Sha256)).Concat(Manifest.Files.Select(file => (file.Entry, file.Sha256)));
        foreach (var (entry, digest) in parts)
        {
            await using var content = await Entry(entry).OpenAsync(cancellationToken);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) != digest)
            {
                throw new InvalidDataException($"the part {entry} was changed.");
            }
        }
    }

    private static byte[] Bytes(ZipArchive archive, string name)
    {
        using var content = (archive.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing.")).Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private ZipArchiveEntry Entry(string name) => _archive.GetEntry(name) ?? throw new InvalidDataException($"the part {name} is missing.");
}
