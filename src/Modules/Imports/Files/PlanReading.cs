using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Imports.Running;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Imports;

/// <param name="IsRecognised">Files of this shape came before: their plan is used again.</param>
internal sealed record ReadFiles(ImportFiles Files, ImportPlan Plan, IReadOnlyList<GivenTable> Tables, bool IsRecognised);

/// <summary>The first pass: reads every table from end to end, so that nothing unreadable is found out halfway, and says what is to be made of them.</summary>
internal static class PlanReading
{
    /// <exception cref="UnreadableException">A file cannot be read to its end.</exception>
    public static async Task<ReadFiles> Read(DangolContext db, GivenFiles given, string dataFolder, Action<ImportProgress>? watch, CancellationToken cancellationToken)
    {
        var files = given.Open(dataFolder);
        var total = files.Tables.Sum(table => table.Bytes);
        var tables = await Task.Run(() => PlanSuggester.Profile(files, bytes => watch?.Invoke(new ImportProgress("reading", 0, 0, bytes, total)), cancellationToken), cancellationToken);
        var suggested = PlanSuggester.Suggest(tables, db.Clock);
        var saved = await db.Set<SavedPlan>().AsNoTracking().SingleOrDefaultAsync(plan => plan.Signature == suggested.Signature, cancellationToken);
        var known = saved is null ? null : PlanBinding.Bind(PlanJson.Read(saved.Plan), suggested);
        return new ReadFiles(files, known ?? suggested, [.. files.Tables.Select((table, i) => new GivenTable(table.Name, table.Bytes, tables[i].Profile.Rows))], known is not null);
    }
}
