using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dangol.Tests.Http.Operations;

/// <summary>What a command left behind.</summary>
internal sealed record Ran(int ExitCode, string Output, string Errors)
{
    /// <summary>The last line of standard output, which --json makes one JSON object.</summary>
    public JsonElement Json => JsonDocument.Parse(Output.TrimEnd().Split('\n')[^1]).RootElement;
}

/// <summary>The real executable as a process of its own, on a data folder (and a PostgreSQL database where the tests run on one).</summary>
internal sealed class DangolProcess : IDisposable
{
    /// <summary>How often a test that kills a process does so: five times, or as often as DANGOL_TEST_KILLS says.</summary>
    public static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("DANGOL_TEST_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    // The tests' own output folder has the same last parts as the program's: bin/Release/net10.0.
    private static readonly string Program = Path.Combine(Root(), "src", "Host", "bin", Path.GetRelativePath(Path.Combine(Root(), "tests", "Http", "bin"), AppContext.BaseDirectory), "Dangol.dll");

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private DangolProcess(Process process) => _process = process;

    public Uri Address { get; private set; } = null!;

    /// <summary>The lines of standard output up to the one that says it is ready.</summary>
    public List<string> Said { get; } = [];

    public string Errors => _errors.ToString();

    /// <summary>What the process has for its temporary files.</summary>
    public string TemporaryFolder => _process.StartInfo.Environment["TMPDIR"]!;

    /// <summary>Starts a server and returns when it said that it is ready.</summary>
    public static async Task<DangolProcess> Serve(string folder, string? postgres = null, params string[] more)
    {
        var server = new DangolProcess(Start(folder, postgres, ["serve", "--port", "0", .. more]));
        server._process.ErrorDataReceived += (_, line) => server._errors.AppendLine(line.Data);
        server._process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Longest);
        while (await server._process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            server.Said.Add(line);
            if (line.StartsWith("Dangol is ready: ", StringComparison.Ordinal))
            {
                server.Address = new Uri(line["Dangol is ready: ".Length..]);
                return server;
            }
        }

        await server._process.WaitForExitAsync(limit.Token);
        throw new InvalidOperationException($"The server did not start: {server.Errors}");
    }

    /// <summary>Starts a command and leaves it running.</summary>
    public static DangolProcess Begin(string folder, string? postgres, params string[] arguments)
    {
        var command = new DangolProcess(Start(folder, postgres, arguments));
        command._process.ErrorDataReceived += (_, line) => command._errors.AppendLine(line.Data);
        command._process.BeginErrorReadLine();
        command._process.BeginOutputReadLine();
        return command;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Ran> Run(string folder, string? postgres, params string[] arguments)
    {
        using var process = Start(folder, postgres, arguments);
        using var limit = new CancellationTokenSource(Longest);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new Ran(process.ExitCode, await output, await errors);
    }

    /// <summary>Runs a command and kills it (kill -9) unless it ends before. Null when it was killed.</summary>
    public static async Task<int?> RunKilled(string folder, string? postgres, TimeSpan after, params string[] arguments)
    {
        using var process = Start(folder, postgres, arguments);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
            return null;
        }
    }

    /// <summary>The most bytes it has had in memory at once so far.</summary>
    public long PeakMemory()
    {
        _process.Refresh();
        return _process.PeakWorkingSet64;
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static Process Start(string folder, string? postgres, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in (string[])[Program, .. arguments, "--data", folder, "--lang", "en"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TMPDIR"] = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(folder)!, "temporary")).FullName;
        start.Environment["DANGOL_POSTGRES"] = postgres ?? "";
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dangol.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        }

        return folder.FullName;
    }
}
