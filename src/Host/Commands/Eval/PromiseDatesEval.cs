using System.CommandLine;
using System.Diagnostics;
using Dangol.Forecasts;
using Dangol.Imports;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using Dangol.Promises;

namespace Dangol.Host.Commands.Eval;

/// <summary>How well the dates that would have been offered had been kept: the folder's own orders, gone through as they happened.</summary>
internal static class PromiseDatesEval
{
    private static readonly Argument<string> Folder = new("folder") { Description = "A folder of a shop's files, as for import" };
    private static readonly Option<double> Coverage = new("--coverage") { Description = "The chance with which a date is to be kept, above 0 and below 1", DefaultValueFactory = _ => 0.9 };

    public static Command Build()
    {
        Coverage.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and < 1))
            {
                result.AddError("--coverage is above 0 and below 1.");
            }
        });
        var command = new Command("promise-dates", "How often dates offered from the past alone would have been kept, on the latest 30 % of the delivered orders") { Folder, Coverage };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(parsed.GetValue(Folder)!);
        if (!Directory.Exists(folder))
        {
            throw new OperationRefusedException($"폴더가 없습니다: {folder}", $"There is no folder {folder}.");
        }

        var past = await Read(folder, cancellationToken);
        var delivered = past.Count(one => one.Case.Finish is not null);
        if (delivered < LeadTimeModel.LeastFinished)
        {
            throw new OperationRefusedException(
                $"배송이 끝난 주문이 {delivered:N0}건뿐입니다. 날짜를 제안하려면 {LeadTimeModel.LeastFinished}건 이상이 필요합니다.",
                $"There are only {delivered:N0} delivered orders; dates are offered from {LeadTimeModel.LeastFinished} on.");
        }

        var watch = Stopwatch.StartNew();
        var replay = new PromiseReplay(past, parsed.GetValue(Coverage));
        var seconds = watch.Elapsed.TotalSeconds;
        if (replay.Offered.Count == 0)
        {
            throw new OperationRefusedException("시험할 주문마다 그때까지 끝난 주문이 너무 적었습니다.", "Too few orders were finished before any of those to be tested.");
        }

        var result = PromiseDatesResult.Of(replay, MissChanceReplay.Of(past), seconds);
        parsed.Tell(
            $"주문 {result.N:N0}건: 제안한 날짜를 {result.Coverage:P1} 지켰을 것이고, 평균 {result.MeanDays:N1}일이었습니다. 실제 약속은 {result.OwnCoverage:P1}, 평균 {result.OwnMeanDays:N1}일. 걸린 시간: {seconds:N1}초",
            $"{result.N:N0} orders: dates offered would have been kept in {result.Coverage:P1}, {result.MeanDays:N1} days on average. The business's own: {result.OwnCoverage:P1}, {result.OwnMeanDays:N1} days. Time: {seconds:N1} s");
        parsed.Result(result);
        return 0;
    }

    /// <summary>Through a data folder that is thrown away, as the product itself would come to know the orders.</summary>
    private static async Task<List<PastPromise>> Read(string folder, CancellationToken cancellationToken)
    {
        var temporary = Directory.CreateTempSubdirectory("dangol-eval-");
        try
        {
            await using var installation = await Installation.Open(new StoreOptions(Path.Combine(temporary.FullName, "data")), cancellationToken);
            var workspace = (await new Access.Workspaces(installation.Store).CallerForCommand()).WorkspaceId;
            await using var scope = installation.As(workspace);
            await scope.ServiceProvider.GetRequiredService<Imports.Imports>().RunHere([folder], new ImportWish(), new HereOptions(), cancellationToken);
            return await PromisePast.Read(scope.ServiceProvider.GetRequiredService<DangolContext>(), int.MaxValue, cancellationToken);
        }
        catch (ImportFailedException failed)
        {
            throw new OperationRefusedException(failed.Failure.Korean, failed.Failure.English);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }
}
