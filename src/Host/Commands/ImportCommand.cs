using System.CommandLine;
using System.Diagnostics;
using Dangol.Imports;
using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Host.Commands;

internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("path") { Description = "CSV, TSV or Excel files, or a ZIP or folder of them", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> Source = new("--source") { Description = "The system the files come from; ids of different sources never meet", DefaultValueFactory = _ => "shop" };
    private static readonly Option<string> OnMatch = new("--on-match") { Description = "What to do with records already known: update or skip", DefaultValueFactory = _ => "update" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only show what would come of it" };
    private static readonly Option<string?> Plan = new("--plan") { Description = "Use this plan (JSON, as --plan-only prints it) instead of the suggested one", HelpName = "FILE" };
    private static readonly Option<bool> PlanOnly = new("--plan-only") { Description = "Read the files and print the suggested plan as JSON; import nothing" };
    private static readonly Option<int?> Undo = new("--undo") { Description = "Take an import back: everything it made and changed", HelpName = "ID" };

    public static Command Build()
    {
        var command = new Command("import", "Take in a shop's own files: customers, orders, products, reviews, payments, notes")
        {
            Paths, Source, OnMatch.AcceptOnlyFromAmong("update", "skip"), DryRun, Plan, PlanOnly, Undo, WorkspaceChoice.Option,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var paths = parsed.GetValue(Paths) ?? [];
        if (paths.Length == 0 == parsed.GetValue(Undo) is null)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["path"] = ["Name files to import, or an import to undo with --undo."] });
        }

        await using var installation = await Installation.Open(parsed.Store(), cancellationToken);
        await using var scope = installation.As(await WorkspaceChoice.Of(parsed, installation.Store, cancellationToken));
        var imports = scope.ServiceProvider.GetRequiredService<Imports.Imports>();
        try
        {
            return parsed.GetValue(Undo) is { } id
                ? await TakeBack(parsed, imports, id, cancellationToken)
                : await TakeIn(parsed, imports, paths, cancellationToken);
        }
        catch (ImportFailedException failed)
        {
            return Explain(parsed, failed.Failure);
        }
    }

    private static async Task<int> TakeIn(ParseResult parsed, Imports.Imports imports, string[] paths, CancellationToken cancellationToken)
    {
        var wish = new ImportWish(parsed.GetValue(Source)!, parsed.GetValue(OnMatch) == "skip" ? Imports.OnMatch.Skip : Imports.OnMatch.Update);
        var plan = parsed.GetValue(Plan) is { } file ? await File.ReadAllTextAsync(file, cancellationToken) : null;
        using var line = new ProgressLine(parsed);
        var report = await imports.RunHere(paths, wish, new HereOptions(parsed.GetValue(DryRun), plan, parsed.GetValue(PlanOnly), line.Show), cancellationToken);
        line.Clear();
        if (parsed.GetValue(PlanOnly))
        {
            Console.WriteLine(await imports.Plan(report.Import, cancellationToken));
            await imports.Discard(report.Import);
            return 0;
        }

        parsed.Tell(
            $"손님 {report.Customers:N0}명, 주문 {report.Orders:N0}건, 약속 {report.Created["promises"]:N0}건을 새로 적었습니다. 가져오지 못한 행: {report.Rejected:N0}. 걸린 시간: {report.Seconds:N1}초{(report.DryRun ? " (시험 실행: 아무것도 저장하지 않았습니다)" : "")}",
            $"{report.Customers:N0} customers, {report.Orders:N0} orders, {report.Created["promises"]:N0} new promises. Rows not taken: {report.Rejected:N0}. Time: {report.Seconds:N1} s{(report.DryRun ? " (dry run: nothing was kept)" : "")}");
        foreach (var mismatch in report.Mismatches)
        {
            parsed.Tell($"집계가 맞지 않습니다: {mismatch}", $"The counts do not agree: {mismatch}");
        }

        parsed.Result(report);
        if (report.DryRun)
        {
            await imports.Discard(report.Import);
        }

        return report.Mismatches.Count == 0 && report.State is "done" or "planned" ? 0 : 1;
    }

    private static async Task<int> TakeBack(ParseResult parsed, Imports.Imports imports, int id, CancellationToken cancellationToken)
    {
        using var line = new ProgressLine(parsed);
        var report = await imports.UndoHere(id, line.Show, cancellationToken);
        line.Clear();
        parsed.Tell($"가져오기 {id}번을 되돌렸습니다. 지운 행: {report.Removed.Values.Sum():N0}, 되돌린 행: {report.Restored:N0}, 남긴 행: {report.Kept.Values.Sum():N0}",
            $"Import {id} is undone. Rows removed: {report.Removed.Values.Sum():N0}, put back: {report.Restored:N0}, kept: {report.Kept.Values.Sum():N0}");
        parsed.Result(report);
        return 0;
    }

    private static int Explain(ParseResult parsed, ImportFailure failure)
    {
        var where = failure.File is null ? "" : $"{failure.File}: ";
        parsed.Tell(where + failure.Korean, where + failure.English);
        parsed.Result(new { error = where + (parsed.GetValue(Shared.Language) == "ko" ? failure.Korean : failure.English), code = failure.Code, file = failure.File, line = failure.Line });
        return 1;
    }

    /// <summary>One line on standard error that is written over, where that is a terminal.</summary>
    private sealed class ProgressLine(ParseResult parsed) : IDisposable
    {
        private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
        private readonly bool _shows = !Console.IsErrorRedirected;
        private long _last;

        public void Show(ImportProgress progress)
        {
            if (!_shows || Stopwatch.GetElapsedTime(_last) < Between)
            {
                return;
            }

            _last = Stopwatch.GetTimestamp();
            var share = progress.BytesTotal > 0 ? $" {100.0 * progress.BytesDone / progress.BytesTotal:N0}%" : "";
            var rows = parsed.GetValue(Shared.Language) == "ko" ? $"{progress.RowsDone:N0}행" : $"{progress.RowsDone:N0} rows";
            Console.Error.Write($"\r\u001b[K{progress.Stage}{share}{(progress.RowsDone > 0 ? $" {rows}" : "")}");
        }

        public void Clear()
        {
            if (_shows)
            {
                Console.Error.Write("\r\u001b[K");
            }
        }

        public void Dispose() => Clear();
    }
}
