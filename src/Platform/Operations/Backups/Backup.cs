using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Dangol.Platform.Data;

namespace Dangol.Platform.Operations.Backups;

/// <summary>Writes everything an installation must not lose into one file, while it goes on working.</summary>
public sealed class Backup(Store store, DataFolder folder, TimeProvider clock)
{
    /// <summary>
    /// Writes the file, readable by its owner only. It gets its name when it is complete and on disk, so a file of that name is whole.
    /// </summary>
    /// <exception cref="OperationRefusedException">A file of that name is there already, or there is nothing to back up.</exception>
    public async Task<Manifest> Write(string file, CancellationToken cancellationToken = default)
    {
        await RefuseNothing(file, cancellationToken);
        DataFolder.MakeFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var partial = file + ".partial";
        try
        {
            await using (var output = DataFolder.MakeFile(partial))
            {
                var manifest = await Fill(output, cancellationToken);
                output.Flush(flushToDisk: true);
                output.Close();
                File.Move(partial, file);
                return manifest;
            }
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private async Task<Manifest> Fill(FileStream output, CancellationToken cancellationToken)
    {
        await using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        IReadOnlyList<string> migrations;
        var tables = new List<TablePart>();

        // Tables first: a file is always on disk before a row speaks of it, so every file a row here speaks of will be found.
        await using (var snapshot = await Snapshot.Take(store.Options))
        {
            migrations = await snapshot.Migrations();
            foreach (var table in await snapshot.Tables())
            {
                tables.Add(await Add(archive, snapshot, table, cancellationToken));
            }
        }

        var files = new List<FilePart>();
        foreach (var path in folder.Files())
        {
            if (await Add(archive, path, cancellationToken) is { } part)
            {
                files.Add(part);
            }
        }

        var manifest = new Manifest(Manifest.CurrentFormat, Schema.ProgramVersion.ToString(), clock.GetUtcNow(), store.IsSqlite ? "sqlite" : "postgres", migrations, tables, files);
        var json = manifest.ToJson();
        Add(archive, Manifest.Entry, json);
        Add(archive, Manifest.DigestEntry, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))));
        return manifest;
    }

    private static async Task<TablePart> Add(ZipArchive archive, Snapshot snapshot, Table table, CancellationToken cancellationToken)
    {
        var part = new TablePart(table.Name, table.Columns, 0, "");
        await using var output = new HashingStream(archive.CreateEntry(part.Entry, CompressionLevel.Fastest).Open());
        var rows = new RowWriter(output);
        await snapshot.Write(table, rows, cancellationToken);
        rows.End();
        return part with { Rows = rows.Rows, Sha256 = output.Digest() };
    }

    private async Task<FilePart?> Add(ZipArchive archive, string path, CancellationToken cancellationToken)
    {
        FileStream input;
        try
        {
            input = new FileStream(Path.Combine(folder.Path, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            // Gone since it was listed: a finished import cleans up behind itself.
            return null;
        }

        await using (input)
        {
            var part = new FilePart(path.Replace('\\', '/'), 0, "");
            await using var output = new HashingStream(archive.CreateEntry(part.Entry, CompressionLevel.Fastest).Open());
            await input.CopyToAsync(output, cancellationToken);
            return part with { Bytes = output.Count, Sha256 = output.Digest() };
        }
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var output = archive.CreateEntry(name).Open();
        output.Write(content);
    }

    private async Task RefuseNothing(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            throw new OperationRefusedException($"{file} 파일이 이미 있습니다. 다른 이름을 지정하세요.", $"The file {file} is there already. Name another.");
        }

        await using var db = store.Open(new Caller());
        if ((await Schema.State(db, cancellationToken)).NotNewer().IsEmpty)
        {
            throw new OperationRefusedException($"데이터 폴더 {folder.Path} 에 백업할 데이터가 없습니다.", $"There is nothing to back up in the data folder {folder.Path}.");
        }
    }
}
