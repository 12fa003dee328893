using System.CommandLine;
using Dangol.Platform.Operations;
using Dangol.Platform.Operations.Backups;

namespace Dangol.Host.Commands;

internal static class RestoreCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "A file written by `dangol backup`, on SQLite or PostgreSQL" };
        var command = new Command("restore", "Bring a backup back into an empty data folder (and an empty PostgreSQL database with --postgres)") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Manifest manifest;
            await using (var bare = Installation.Bare(parsed.Store()))
            {
                manifest = await bare.Services.GetRequiredService<Restore>().Run(Path.GetFullPath(parsed.GetValue(file)!), cancellationToken);
            }

            await using var installation = await Installation.Open(parsed.Store(), cancellationToken);
            await installation.Services.GetRequiredService<Rebuild>().AfterRestore(cancellationToken);
            parsed.Tell(
                $"{manifest.MadeAt:yyyy-MM-dd HH:mm} UTC의 백업을 복원했습니다: {manifest.Rows:#,0}행, 파일 {manifest.Files.Count}개.",
                $"Restored the backup of {manifest.MadeAt:yyyy-MM-dd HH:mm} UTC: {manifest.Rows:#,0} rows, {manifest.Files.Count} files.");
            parsed.Result(new { madeAt = manifest.MadeAt, program = manifest.Program, rows = manifest.Rows, files = manifest.Files.Count, tables = manifest.Tables.ToDictionary(table => table.Name, table => table.Rows) });
            return 0;
        });
        return command;
    }
}
