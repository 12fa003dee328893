using System.CommandLine;
using System.Globalization;
using Dangol.Platform.Operations;
using Dangol.Platform.Operations.Backups;

namespace Dangol.Host.Commands;

internal static class BackupCommand
{
    public static Command Build()
    {
        var file = new Argument<string?>("file") { Description = "File to write (default: backups/dangol-DATE-TIME.zip in the data folder)", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("backup", "Write everything into one file, while Dangol goes on working") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var installation = Installation.Bare(parsed.Store());
            var path = parsed.GetValue(file) ?? Path.Combine(
                installation.Services.GetRequiredService<DataFolder>().Backups,
                $"dangol-{TimeProvider.System.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.zip");
            path = Path.GetFullPath(path);
            var manifest = await installation.Services.GetRequiredService<Backup>().Write(path, cancellationToken);
            var bytes = new FileInfo(path).Length;
            parsed.Tell(
                $"백업했습니다: {path} ({manifest.Rows:#,0}행, 파일 {manifest.Files.Count}개, {bytes:#,0}바이트). 고객 정보와 키가 들어 있으니 안전한 곳에 두세요.",
                $"Backed up to {path} ({manifest.Rows:#,0} rows, {manifest.Files.Count} files, {bytes:#,0} bytes). It holds personal data and keys: keep it safe.");
            parsed.Result(new { file = path, bytes, rows = manifest.Rows, files = manifest.Files.Count, tables = manifest.Tables.ToDictionary(table => table.Name, table => table.Rows) });
            return 0;
        });
        return command;
    }
}
