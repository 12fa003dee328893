using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>A table's profile with what only its layout knows.</summary>
internal sealed record ProfiledTable(TableProfile Profile, bool HasHeader);

/// <summary>Reads files once and suggests what to make of them.</summary>
internal static class PlanSuggester
{
    /// <param name="path">A file, a folder or a ZIP.</param>
    /// <exception cref="UnreadableException">Something there cannot be read.</exception>
    public static ImportPlan Suggest(string path, TimeProvider? clock = null)
        => Suggest(Profile(ImportFiles.Open(path)), clock);

    /// <summary>One pass over every table.</summary>
    /// <param name="progress">Called now and then with the bytes read so far, of all tables together.</param>
    public static IReadOnlyList<ProfiledTable> Profile(ImportFiles files, Action<long>? progress = null, CancellationToken cancel = default)
    {
        var profiles = new List<ProfiledTable>();
        var before = 0L;
        foreach (var table in files.Tables)
        {
            var start = before;
            profiles.Add(Profile(table, progress is null ? null : bytes => progress(start + bytes), cancel));
            before += table.Bytes;
        }

        return profiles;
    }

    /// <param name="kinds">What a person said files hold, by name; null means that it is to be left out.</param>
    public static ImportPlan Suggest(IReadOnlyList<ProfiledTable> tables, TimeProvider? clock = null, IReadOnlyDictionary<string, RecordKind?>? kinds = null)
    {
        var today = DateOnly.FromDateTime((clock ?? TimeProvider.System).GetUtcNow().UtcDateTime);
        var files = tables.Select(table => new FileFacts(table.Profile, table.HasHeader)).ToList();
        foreach (var file in files)
        {
            Inference.Apply(file);
            Deliveries.Apply(file);
        }

        IdInference.Apply(files);
        var chosen = files.ToDictionary(file => file, file => Choose(file, kinds));
        var joining = new Joining([.. chosen.Values.OfType<Hypothesis>()]);
        foreach (var lines in chosen.Values.OfType<Hypothesis>().Where(lines => lines.Main == RecordKind.OrderLine && joining.KnowsOrders(lines)).ToList())
        {
            chosen[lines.File] = Hypothesis.Of(lines.File, RecordKind.OrderLine, ordersElsewhere: true);
        }

        joining = new Joining([.. chosen.Values.OfType<Hypothesis>()]);
        var planned = new List<PlannedFile>();
        var questions = new List<PlanQuestion>();
        foreach (var file in files)
        {
            planned.Add(Plan(file, chosen[file], joining, today, questions));
        }

        return new()
        {
            Signature = PlanSignature.Of(planned.Select(file => (file.Name, file.Columns, file.HasHeader))),
            Files = planned,
            Joins = [.. chosen.Values.OfType<Hypothesis>().SelectMany(joining.Of)],
            Questions = questions,
        };
    }

    private static Hypothesis? Choose(FileFacts file, IReadOnlyDictionary<string, RecordKind?>? kinds)
        => kinds is not null && kinds.TryGetValue(file.Profile.Name, out var told)
            ? told is { } kind ? Hypothesis.Of(file, kind) : null
            : FileKinds.Of(file) is [var best, ..] ? best : null;

    private static ProfiledTable Profile(TableFile table, Action<long>? progress, CancellationToken cancel)
    {
        try
        {
            using var rows = table.Open();
            return new(TableProfile.Of(table.Name, rows, progress, cancel), table.HasHeader);
        }
        catch (UnreadableException fault)
        {
            throw fault.In(table.Name);
        }
    }

    private static PlannedFile Plan(FileFacts file, Hypothesis? hypothesis, Joining joining, DateOnly today, List<PlanQuestion> questions)
    {
        var planner = hypothesis is null ? null : new FilePlanner(hypothesis, joining, today);
        var records = planner?.Records() ?? [];
        var used = planner?.Used ?? new HashSet<ColumnFacts>();
        var unused = hypothesis is null ? [] : Leftovers.Of(file, used, records);
        if (hypothesis is not null)
        {
            questions.AddRange(Questions.Of(hypothesis, used));
        }

        return new()
        {
            Name = file.Profile.Name,
            Columns = [.. file.Columns.Select(column => column.Header)],
            HasHeader = file.HasHeader,
            Readings = file.Columns.ToDictionary(column => column.Header, Formats.Read),
            Rows = file.Profile.Rows,
            Records = records,
            LeftOut = records.Count > 0 ? null : FileKinds.WhyNone(file),
            Unused = unused,
        };
    }
}
