using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>Puts a saved plan upon files of the same shape that may have other names.</summary>
internal static class PlanBinding
{
    public static string SignatureOf(ImportFiles files) => PlanSignature.Of(files.Tables.Select(table => (table.Name, table.Columns, table.HasHeader)));

    /// <returns>The plan with the files' names of today; null when the shapes differ.</returns>
    public static ImportPlan? Bind(ImportPlan saved, ImportFiles files)
    {
        if (saved.Signature != SignatureOf(files))
        {
            return null;
        }

        var waiting = saved.Files.ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in files.Tables)
        {
            var shape = PlanSignature.Shape(table.Name, table.Columns, table.HasHeader);
            var alike = waiting.Where(file => PlanSignature.Shape(file.Name, file.Columns, file.HasHeader) == shape).ToList();
            var match = alike.Find(file => file.Name == table.Name) ?? alike[0];
            waiting.Remove(match);
            names[match.Name] = table.Name;
        }

        return saved with
        {
            Files = [.. saved.Files.Select(file => file with { Name = names[file.Name] })],
            Joins = [.. saved.Joins.Select(join => join with { FromFile = names[join.FromFile], ToFile = names[join.ToFile] })],
            Questions = [.. saved.Questions.Select(question => question with { File = names[question.File] })],
        };
    }
}
