using System.CommandLine;
using Dangol.Platform.Operations;

namespace Dangol.Host.Commands;

internal static class MigrateCommand
{
    public static Command Build()
    {
        var command = new Command("migrate", "Bring the data to this version, with a backup first (serve and the other commands do so by themselves)");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var installation = Installation.Bare(parsed.Store());
            var folder = installation.Services.GetRequiredService<DataFolder>().Prepare();
            using var held = await FolderLock.Take(folder, cancellationToken: cancellationToken);
            var done = await installation.Services.GetRequiredService<Upgrade>().Run(cancellationToken);
            parsed.Tell(
                done.Migrations.Count == 0 ? "이미 최신입니다." : $"{done.Migrations.Count}단계를 거쳐 {Schema.ProgramVersion} 버전이 되었습니다.",
                done.Migrations.Count == 0 ? "Already up to date." : $"Migrated to {Schema.ProgramVersion} in {done.Migrations.Count} steps.");
            parsed.Result(new { version = Schema.ProgramVersion.ToString(), migrations = done.Migrations, backup = done.Backup });
            return 0;
        });
        return command;
    }
}
