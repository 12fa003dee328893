namespace Dangol.Imports.Planning;

/// <summary>Puts a saved plan upon files of the same shape: names change from month to month, a file is known by its columns.</summary>
internal static class PlanBinding
{
    /// <param name="suggested">The plan suggested for the files at hand; gives their names, column orders and row counts.</param>
    /// <returns>Null when the shapes differ.</returns>
    public static ImportPlan? Bind(ImportPlan saved, ImportPlan suggested)
    {
        if (saved.Signature != suggested.Signature)
        {
            return null;
        }

        var waiting = saved.Files.ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new List<PlannedFile>();
        foreach (var file in suggested.Files)
        {
            var shape = Shape(file);
            var alike = waiting.Where(other => Shape(other) == shape).ToList();
            var match = alike.Find(other => other.Name == file.Name) ?? alike[0];
            waiting.Remove(match);
            names[match.Name] = file.Name;
            files.Add(match with { Name = file.Name, Columns = file.Columns, Rows = file.Rows });
        }

        return saved with
        {
            Files = files,
            Joins = [.. saved.Joins.Select(join => join with { FromFile = names[join.FromFile], ToFile = names[join.ToFile] })],
            Questions = [.. saved.Questions.Select(question => question with { File = names[question.File] })],
        };
    }

    private static string Shape(PlannedFile file) => PlanSignature.Shape(file.Name, file.Columns, file.HasHeader);
}
