using Dangol.Imports.Planning;
using Dangol.Imports.Reading;

namespace Dangol.Imports.Running;

/// <summary>The files of a plan in the order in which their records need each other. The same plan always gives the same steps.</summary>
internal static class RunSteps
{
    private static readonly RecordKind[] Order = [RecordKind.Product, RecordKind.Customer, RecordKind.Order, RecordKind.OrderLine, RecordKind.Payment, RecordKind.Review, RecordKind.Note];

    public static List<(PlannedFile Planned, TableFile Table)> Of(ImportPlan plan, ImportFiles files)
    {
        var tables = files.Tables.ToDictionary(table => table.Name);
        return
        [
            .. plan.Files.Where(file => file.LeftOut is null && file.Records.Count > 0)
                .OrderBy(file => Array.IndexOf(Order, file.Records[0].Kind)).ThenBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => (file, tables.GetValueOrDefault(file.Name) ?? throw new ImportFilesChangedException(file.Name))),
        ];
    }
}

/// <summary>A file that the plan names is no longer there, or no longer what it was.</summary>
internal sealed class ImportFilesChangedException(string file) : Exception($"The file is not there any more: {file}")
{
    public string File => file;
}
