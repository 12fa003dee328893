using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dangol.Bench;

// dotnet run -c Release --project bench -- [--customers N] [--postgres CONNECTION] [--data DIR [--filled]] | calendars | timers [--postgres CONNECTION]
if (args is ["calendars", ..])
{
    CalendarSpeed.Run(Line);
    return 0;
}

if (args is ["timers", ..])
{
    await TimerLag.Run(Option("--postgres"), Line);
    return 0;
}

if (args.Length > 0 && !args[0].StartsWith("--", StringComparison.Ordinal))
{
    Console.Error.WriteLine($"There is no benchmark '{args[0]}'. There are: calendars, timers, and without a name the one of a filled database.");
    return 2;
}

var customers = int.Parse(Option("--customers") ?? "1000000", CultureInfo.InvariantCulture);
var postgres = Option("--postgres");
var data = Option("--data") ?? Directory.CreateTempSubdirectory("dangol-bench-").FullName;
var files = Directory.CreateTempSubdirectory("dangol-bench-files-").FullName;
var dangol = new DangolProgram(data, postgres);
try
{
    Console.WriteLine($"{customers:#,0} customers, {customers * 3L:#,0} orders, {(postgres is null ? "SQLite" : "PostgreSQL")}, {Environment.ProcessorCount} cores");
    if (!args.Contains("--filled"))
    {
        var made = Stopwatch.StartNew();
        MadeFiles.Write(files, customers, seed: 1);
        Console.WriteLine($"files made in {made.Elapsed.TotalSeconds:0} s, {Directory.GetFiles(files).Sum(file => new FileInfo(file).Length) / 1e6:0} MB");

        if (postgres is null)
        {
            var (alone, most) = await CustomersAlone();
            Line("import of customers alone, rows/s", $"{customers / alone:#,0}", $"{most / 1e6:0} MB peak; aim 40,000 within 500 MB");
        }

        var (json, peak) = await dangol.Import(files);
        using var report = JsonDocument.Parse(json);
        var seconds = report.RootElement.GetProperty("seconds").GetDouble();
        Line("import of both files, rows/s", $"{customers * 4L / seconds:#,0}", $"{seconds:0} s in all, customers and orders");
        Line("the same, peak memory", $"{peak / 1e6:0} MB", "aim 500 MB");
        Line("the same, read back", $"{report.RootElement.GetProperty("customers").GetInt64():#,0}", $"customers, {report.RootElement.GetProperty("rejected").GetInt64()} rejected, {report.RootElement.GetProperty("mismatches").GetArrayLength()} mismatches");
    }

    await using var server = await dangol.Serve();
    await new Reads(server, customers).Run(Line);
    await new Creates(server).Run(Line);
    Line("limit: durable 4-KB appends/s", $"{Disk.Appends(data):#,0}", "one after another on the same disk");
}
finally
{
    Directory.Delete(files, recursive: true);
    if (Option("--data") is null)
    {
        Directory.Delete(data, recursive: true);
    }
}

return 0;

// Into a folder of its own, thrown away at once.
async Task<(double Seconds, long Peak)> CustomersAlone()
{
    var place = Directory.CreateTempSubdirectory("dangol-bench-").FullName;
    try
    {
        var (json, peak) = await new DangolProgram(place, postgres: null).Import(Path.Combine(files, "고객.csv"));
        using var report = JsonDocument.Parse(json);
        return (report.RootElement.GetProperty("seconds").GetDouble(), peak);
    }
    finally
    {
        Directory.Delete(place, recursive: true);
    }
}

static void Line(string what, string figure, string beside) => Console.WriteLine($"{what,-34}{figure,16}   {beside}");

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
