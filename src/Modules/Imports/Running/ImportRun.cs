using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Imports.Running;

/// <summary>
/// One run of an import from where it stands to its end. Every chunk saves its rows, the place in the file and the counts in one transaction, so a run that was
/// stopped in any way goes on behind the last chunk and doubles nothing.
/// </summary>
internal sealed class ImportRun(ChunkWriter writer, Finishing finishing, TimeProvider clock)
{
    /// <returns>False when it was cancelled on the way.</returns>
    public async Task<bool> Go(RunScope scope, int importId, ImportFiles files, RunOptions options, CancellationToken cancellationToken)
    {
        var (import, workspace) = await scope.Write(async db => (await db.Set<Import>().AsNoTracking().SingleAsync(row => row.Id == importId), await db.Workspaces.AsNoTracking().SingleAsync(row => row.Id == db.WorkspaceId)));
        var plan = PlanJson.Read(import.Plan!);
        var steps = RunSteps.Of(plan, files);
        var rules = new AssemblyRules(import.Source, workspace.TimeZone, Has(plan, RecordKind.Order), Has(plan, RecordKind.Product));
        var run = new Saved(scope, import, workspace, new IdSeries(clock), ImportCounts.Parse(import.Counts), steps.Sum(step => step.Table.Bytes), options);
        await scope.Write(db => SetAside.Begin(db, [.. steps.Select(step => step.Planned)], options));
        for (var step = import.StepDone; step < steps.Count; step++)
        {
            var pass = new FilePass(steps[step].Planned, steps[step].Table, rules, options.ChunkRows);
            var bytesBefore = steps.Take(step).Sum(done => done.Table.Bytes);
            await foreach (var chunk in pass.Chunks(step == import.StepDone ? import.RowDone : 0, cancellationToken))
            {
                if (!await Save(run, chunk, step, bytesBefore + chunk.BytesRead, cancellationToken))
                {
                    return false;
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        await finishing.Run(scope, import.Id, run.Counts, options, cancellationToken);
        await SetAside.End(scope.Write, cancellationToken);
        return true;
    }

    private async Task<bool> Save(Saved run, Chunk chunk, int step, long bytes, CancellationToken cancellationToken)
    {
        var goOn = await run.Scope.Write(async db =>
        {
            var intake = new Intake(db, run.Import.Source, run.Import.Id, run.StartedAt, run.Import.OnMatch == OnMatch.Skip, run.Ids, run.Scope.Numbers);
            var rejected = new List<RejectedRow>();
            var counts = await writer.Write(intake, chunk, run.Workspace, rejected, cancellationToken);
            RunRecords.Write(db, run.Import.Id, chunk.File, run.Counts, intake.Changes, rejected);
            counts.EmptyRows = chunk.EmptyRows;
            counts.Changes = intake.Changes.Count;
            counts.Rejections = rejected.Count;
            run.Next = ImportCounts.Parse(run.Counts.ToJson());
            run.Next.Add(counts);
            return await RunRecords.Progress(db, run, chunk, step, bytes);
        });
        run.Counts = run.Next!;
        run.Rows += chunk.Rows;
        run.Options.Watch?.Invoke(new ImportProgress(chunk.File, run.Rows, run.Import.RowsTotal, bytes, run.BytesTotal));
        return goOn;
    }

    private static bool Has(ImportPlan plan, RecordKind kind) => plan.Files.Any(file => file.LeftOut is null && file.Records.Count > 0 && file.Records[0].Kind == kind);

    /// <summary>What a run carries from chunk to chunk.</summary>
    internal sealed class Saved(RunScope scope, Import import, Workspace workspace, IdSeries ids, ImportCounts counts, long bytesTotal, RunOptions options)
    {
        public RunScope Scope => scope;

        public Import Import => import;

        public Workspace Workspace => workspace;

        public IdSeries Ids => ids;

        public RunOptions Options => options;

        public long BytesTotal => bytesTotal;

        public Instant StartedAt => import.StartedAt!.Value;

        public ImportCounts Counts { get; set; } = counts;

        /// <summary>The counts as they will be when the transaction under way is saved.</summary>
        public ImportCounts? Next { get; set; }

        public long Rows { get; set; } = import.RowDone;
    }
}
