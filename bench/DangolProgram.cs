using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Dangol.Bench;

/// <summary>The real executable on a data folder.</summary>
internal sealed partial class DangolProgram(string data, string? postgres)
{
    private static readonly string Dll = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../src/Host/bin/Release/net10.0/Dangol.dll"));

    /// <returns>The last line of its output, and its peak resident memory in bytes.</returns>
    public async Task<(string Json, long Peak)> Import(string files)
    {
        using var process = Start(["import", files, "--json"]);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, Peak(process));
            await Task.Delay(100);
        }

        return process.ExitCode == 0 ? ((await output).TrimEnd().Split('\n')[^1], peak) : throw new InvalidOperationException(await errors);
    }

    public async Task<RunningServer> Serve()
    {
        var key = KeyPattern().Match(await Output(["api-key", "create", "bench", "--scope", "write"])).Value;
        var process = Start(["serve", "--port", "0"]);
        string? line;
        var address = "";
        while (address.Length == 0 && (line = await process.StandardOutput.ReadLineAsync()) is not null)
        {
            address = line.Contains("is ready", StringComparison.Ordinal) ? line[line.IndexOf("http", StringComparison.Ordinal)..].Trim() : "";
        }

        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        var link = LinkPattern().Match(await Output(["user", "create", $"bench{Environment.ProcessId}@example.com", "--name", "Bench", "--role", "Viewer"])).Value;
        return await RunningServer.SignIn(process, new Uri(address), key, link);
    }

    private static long Peak(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(text => text.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(Digits().Match(line).Value, System.Globalization.CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private async Task<string> Output(string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output + await errors : throw new InvalidOperationException(await errors);
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments, "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DANGOL_LANG"] = "en";
        if (postgres is not null)
        {
            start.Environment["DANGOL_POSTGRES"] = postgres;
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex(@"dk_\S+")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"https?://\S+/link/\S+")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
