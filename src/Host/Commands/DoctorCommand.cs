using System.CommandLine;
using System.Text.Json;
using Dangol.Platform.Operations;
using Dangol.Platform.Operations.Doctoring;

namespace Dangol.Host.Commands;

internal static class DoctorCommand
{
    public static Command Build()
    {
        var command = new Command("doctor", "Look the installation over and say what to mend; changes nothing");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var installation = Installation.Bare(parsed.Store());
            var findings = new List<Finding>(await installation.Services.GetRequiredService<Doctor>().Examine(cancellationToken)) { Pages() };
            foreach (var finding in findings)
            {
                var mark = finding.Verdict switch { Verdict.Mend => "✗", Verdict.Look => "!", _ => "✓" };
                Console.Error.WriteLine($"{mark} {finding.Says.In(parsed)}");
            }

            var healthy = findings.TrueForAll(finding => finding.Verdict != Verdict.Mend);
            parsed.Result(new
            {
                version = Schema.ProgramVersion.ToString(),
                healthy,
                checks = findings.Select(finding => new { finding.Check, verdict = JsonNamingPolicy.CamelCase.ConvertName(finding.Verdict.ToString()), says = finding.Says.In(parsed) }),
            });
            return healthy ? 0 : 1;
        });
        return command;
    }

    /// <summary>The scripts and styles that the build made from the client packages.</summary>
    private static Finding Pages()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot", "app.js");
        var manifest = Path.Combine(AppContext.BaseDirectory, "Dangol.staticwebassets.runtime.json");
        var folders = File.Exists(manifest) ? JsonDocument.Parse(File.ReadAllText(manifest)).RootElement.GetProperty("ContentRoots").EnumerateArray().Select(root => root.GetString()!).ToList() : [];
        return File.Exists(published) || folders.Exists(folder => File.Exists(Path.Combine(folder, "app.js")))
            ? Finding.Fine("pages", "화면 파일이 있습니다.", "The files of the pages are there.")
            : Finding.Mend("pages", "화면 파일이 없습니다. Node.js 20 이상이 있는지 보고 다시 빌드하세요.", "The files of the pages are missing. See that Node.js 20 or newer is there, and build again.");
    }
}
