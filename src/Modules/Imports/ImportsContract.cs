using System.Text.Json;
using Dangol.Imports.Planning;
using Dangol.Imports.Running;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Imports;

/// <param name="Source">The system the files' ids belong to; ids of different sources never meet.</param>
/// <param name="Title">Null takes the files' names.</param>
/// <param name="IsSample">A sample shop: labelled everywhere, removable in one click.</param>
public sealed record ImportWish(string Source = "shop", OnMatch OnMatch = OnMatch.Update, string? Title = null, bool IsSample = false);

/// <summary>A file on its way in.</summary>
public sealed record Upload(string Name, Stream Content);

/// <summary>An import as lists show it.</summary>
/// <param name="Done">0 to 1.</param>
public sealed record ImportSummary(int Id, string Title, ImportState State, bool IsSample, string CreatedBy, Instant CreatedAt, Instant? StartedAt, Instant? FinishedAt, double Done, ImportFailure? Failure)
{
    /// <summary>A planned one that was tried: its report tells what would come of it.</summary>
    public bool IsTried { get; init; }
}

/// <summary>
/// Imports, for pages, API, commands and sample shops alike. What takes long is done by the server's runner (<see cref="ImportRunner"/>) or, for commands, right here by
/// <see cref="RunHere"/>. Who asks is the scope's caller.
/// </summary>
public sealed class Imports
{
    private readonly Store _store;
    private readonly Numbers _numbers;
    private readonly ImportEngine _engine;
    private readonly Caller _caller;

    internal Imports(Store store, Numbers numbers, ImportEngine engine, Caller caller)
        => (_store, _numbers, _engine, _caller) = (store, numbers, engine, caller);

    /// <summary>Takes files in; the runner reads them next. The import is <see cref="ImportState.Reading"/>, then Planned or Failed.</summary>
    /// <exception cref="InvalidInputException">There is no file.</exception>
    public async Task<int> Start(IReadOnlyList<Upload> uploads, ImportWish wish, CancellationToken cancellationToken = default)
    {
        var stored = await Store(uploads.ToAsyncEnumerable(), cancellationToken);
        return await _store.Write(_caller, db => Begin(db, stored, wish));
    }

    /// <summary>The first half of <see cref="Start"/>: the files are on disk when it returns.</summary>
    internal Task<StoredUpload> Store(IAsyncEnumerable<Upload> uploads, CancellationToken cancellationToken)
        => StoredUpload.Keep(_store.Options.DataFolder, _caller.WorkspaceId, uploads, cancellationToken);

    /// <summary>The second half: the import exists when the transaction is through.</summary>
    internal Task<int> Begin(DangolContext db, StoredUpload stored, ImportWish wish) => Create(db, wish, stored.Given, stored.Title, held: false);

    /// <summary>
    /// Imports files where they are, in this process, from reading to the end. An import of the same files that was stopped halfway goes on where it stopped.
    /// </summary>
    /// <exception cref="ImportFailedException">A file cannot be read, or the run failed.</exception>
    public async Task<ImportReport> RunHere(IReadOnlyList<string> paths, ImportWish wish, HereOptions options, CancellationToken cancellationToken = default)
    {
        var given = GivenFiles.Of([.. paths.Select(path => new GivenFile(Path.GetFullPath(path), Path.GetFileName(Path.TrimEndingDirectorySeparator(path))))]);
        var id = await Stopped(given, wish, cancellationToken) ?? await _store.Write(_caller, db => Create(db, wish, given, given.Title, held: true));
        var folder = _engine.Folder(_caller, id);
        using var hold = folder.Hold() ?? throw new ConflictException($"Another process works on import {id}.");
        var run = new RunOptions(options.ChunkRows, options.Watch) { SetAsideFrom = options.SetAsideFrom };
        var state = await State(id, cancellationToken);
        if (state == ImportState.Reading)
        {
            await _engine.Work(_caller, id, run, cancellationToken);
            if (options.Plan is not null)
            {
                await SetPlan(id, options.Plan, cancellationToken);
            }
        }

        if (!options.PlanOnly)
        {
            if (state != ImportState.Running)
            {
                await Run(id, options.DryRun);
            }

            await _engine.Work(_caller, id, run, cancellationToken);
        }

        return await Report(id, cancellationToken);
    }

    /// <summary>The plan in force, as JSON.</summary>
    public async Task<string> Plan(int id, CancellationToken cancellationToken = default)
        => (await Load(id, cancellationToken)).Plan ?? throw new ConflictException("The files are still being read.");

    /// <summary>Puts a corrected plan in force.</summary>
    /// <exception cref="InvalidInputException">It is no plan, or names files or columns that are not there.</exception>
    public async Task SetPlan(int id, string json, CancellationToken cancellationToken = default)
    {
        var import = await Load(id, cancellationToken);
        if (import.State != ImportState.Planned)
        {
            throw new ConflictException("Only an import that has not begun can take another plan.");
        }

        var plan = PlanChecks.Read(json, PlanJson.Read(import.Plan!));
        await _store.Write(_caller, db => db.Execute($"update imports set plan = {PlanJson.Write(plan)} where workspace_id = {db.WorkspaceId} and id = {id} and state = {ImportState.Planned}"));
    }

    /// <summary>Sets a planned import going, or one that was cancelled or failed going on; the runner does it.</summary>
    /// <param name="dry">Only to see what would come of it: <see cref="ImportReport"/> says, and the import stays planned.</param>
    /// <exception cref="ConflictException">It stands at something else.</exception>
    public Task Run(int id, bool dry = false) => _store.Write(_caller, async db =>
    {
        if (await db.Number($"select count(*) from imports where workspace_id = {db.WorkspaceId} and id = {id} and state = {ImportState.Failed} and plan is null") > 0)
        {
            throw new ConflictException("The files could not be read. Mend them and import them anew.");
        }

        await ImportStates.Set(db, id, ImportState.Queued, dry ? [ImportState.Planned] : [ImportState.Planned, ImportState.Cancelled, ImportState.Failed]);
        await db.Execute($"update imports set dry_run = {dry}, cancel_asked = {false}, heartbeat = {null as long?}, failure = {null as string} where workspace_id = {db.WorkspaceId} and id = {id}");
    });

    /// <summary>Stops a run after the chunk it is at. It can go on or be undone later.</summary>
    public Task Cancel(int id) => _store.Write(_caller, async db =>
    {
        if (await db.Execute($"update imports set state = {ImportState.Planned} where workspace_id = {db.WorkspaceId} and id = {id} and state = {ImportState.Queued} and started_at is null") == 0)
        {
            await db.Execute($"update imports set cancel_asked = {true} where workspace_id = {db.WorkspaceId} and id = {id} and state in ({ImportState.Queued}, {ImportState.Running})");
        }
    });

    /// <summary>Asks the runner to take everything back that the import made and changed. What others have added to since is kept, and told.</summary>
    public Task Undo(int id) => _store.Write(_caller, async db =>
    {
        await ImportStates.Set(db, id, ImportState.Undoing, ImportState.Planned, ImportState.Done, ImportState.Cancelled, ImportState.Failed);
        await db.Execute($"update imports set heartbeat = {null as long?} where workspace_id = {db.WorkspaceId} and id = {id}");
        db.Audit("undo-asked", nameof(Import), id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    });

    /// <summary>The same in this process.</summary>
    public async Task<UndoReport> UndoHere(int id, Action<ImportProgress>? watch = null, CancellationToken cancellationToken = default)
    {
        using var hold = _engine.Folder(_caller, id).Hold() ?? throw new ConflictException($"Another process works on import {id}.");
        if (await State(id, cancellationToken) != ImportState.Undoing)
        {
            await Undo(id);
        }

        await _engine.Work(_caller, id, RunOptions.Alone with { Watch = watch }, cancellationToken);
        return await Undone(id, cancellationToken);
    }

    /// <summary>Forgets an import that was only read or tried: nothing of it was ever kept.</summary>
    /// <exception cref="ConflictException">It has begun; undo it instead.</exception>
    public async Task Discard(int id)
    {
        var import = await Load(id, default);
        await _store.Write(_caller, async db =>
        {
            if (await db.Execute($"delete from imports where workspace_id = {db.WorkspaceId} and id = {id} and step_done = 0 and row_done = 0 and state in ({ImportState.Reading}, {ImportState.Planned}, {ImportState.Failed})") == 0)
            {
                throw new ConflictException("The import has begun; undo it instead.");
            }
        });
        _engine.Folder(_caller, id).Empty();
        GivenFiles.Parse(import.Files!).RemoveUploads(_store.Options.DataFolder);
    }

    /// <summary>What came of it: of the last dry run while it is planned, else read from the database.</summary>
    public async Task<ImportReport> Report(int id, CancellationToken cancellationToken = default)
    {
        var import = await Load(id, cancellationToken);
        if (import is { State: ImportState.Planned, Report: not null })
        {
            return JsonSerializer.Deserialize<ImportReport>(import.Report, JsonSerializerOptions.Web)!;
        }

        await using var db = _store.Open(_caller);
        return await ReportReading.Read(db, import, cancellationToken);
    }

    public async Task<UndoReport> Undone(int id, CancellationToken cancellationToken = default)
        => (await Load(id, cancellationToken)) is { State: ImportState.Undone, Report: { } report } ? JsonSerializer.Deserialize<UndoReport>(report, JsonSerializerOptions.Web)! : throw new ConflictException("The import is not undone.");

    /// <summary>Writes the rows that could not be taken as CSV (UTF-8 with mark, as spreadsheets expect): file, line, reason, row.</summary>
    /// <param name="language">"ko" or "en".</param>
    public async Task WriteRejections(int id, Stream target, string language, CancellationToken cancellationToken = default)
    {
        await Load(id, cancellationToken);
        await using var db = _store.Open(_caller);
        await RejectionFile.Write(db, id, target, language, cancellationToken);
    }

    /// <summary>All imports of the workspace, newest first.</summary>
    public async Task<IReadOnlyList<ImportSummary>> List(CancellationToken cancellationToken = default)
    {
        await using var db = _store.Open(_caller);
        return [.. (await db.Set<Import>().AsNoTracking().OrderByDescending(import => import.Id).ToListAsync(cancellationToken)).Select(Summary)];
    }

    public async Task<ImportSummary> Find(int id, CancellationToken cancellationToken = default) => Summary(await Load(id, cancellationToken));

    private static ImportSummary Summary(Import import) => new(import.Id, import.Title, import.State, import.IsSample, import.CreatedBy, import.CreatedAt, import.StartedAt, import.FinishedAt,
        import.State == ImportState.Done ? 1 : import.BytesTotal == 0 ? 0 : Math.Min(1, (double)import.BytesDone / import.BytesTotal), ImportFailure.Parse(import.Failure))
    {
        IsTried = import is { State: ImportState.Planned, Report: not null },
    };

    // A heartbeat keeps the runner away from what a command works on.
    private async Task<int> Create(DangolContext db, ImportWish wish, GivenFiles given, string title, bool held)
    {
        var import = new Import
        {
            Id = (int)await _numbers.Take(db, "import"),
            Title = wish.Title ?? title,
            State = ImportState.Reading,
            Source = wish.Source,
            OnMatch = wish.OnMatch,
            IsSample = wish.IsSample,
            Files = given.ToJson(),
            CreatedBy = db.Caller.Name,
            CreatedAt = db.Now,
            Heartbeat = held ? db.Now : null,
        };
        db.Add(import);
        return import.Id;
    }

    private async Task<int?> Stopped(GivenFiles given, ImportWish wish, CancellationToken cancellationToken)
    {
        await using var db = _store.Open(_caller);
        var halfway = await db.Set<Import>().AsNoTracking().Where(import => import.State == ImportState.Running && import.Source == wish.Source && import.OnMatch == wish.OnMatch).ToListAsync(cancellationToken);
        foreach (var import in halfway.Where(import => GivenFiles.Parse(import.Files!).Fingerprint == given.Fingerprint))
        {
            using var hold = _engine.Folder(_caller, import.Id).Hold();
            if (hold is not null)
            {
                return import.Id;
            }
        }

        return null;
    }

    private async Task<ImportState> State(int id, CancellationToken cancellationToken) => (await Load(id, cancellationToken)).State;

    private async Task<Import> Load(int id, CancellationToken cancellationToken)
    {
        await using var db = _store.Open(_caller);
        return await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancellationToken) ?? throw new NotFoundException("import");
    }
}

/// <param name="Plan">JSON of a plan to use instead of the suggested one.</param>
/// <param name="PlanOnly">Stop when the plan is made.</param>
public sealed record HereOptions(bool DryRun = false, string? Plan = null, bool PlanOnly = false, Action<ImportProgress>? Watch = null)
{
    /// <summary>Rows in one transaction.</summary>
    internal int ChunkRows { get; init; } = RunOptions.Alone.ChunkRows;

    internal long SetAsideFrom { get; init; } = RunOptions.Alone.SetAsideFrom;
}

/// <summary>What undoing came to.</summary>
/// <param name="Kept">Rows that stay because others have added to them since, by the reason: "changed-by-later-import", "has-records-of-others" …</param>
public sealed record UndoReport(int Import, IReadOnlyDictionary<string, long> Removed, long Restored, IReadOnlyDictionary<string, long> Kept, double Seconds);
