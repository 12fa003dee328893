namespace Dangol.Imports.Reading;

internal static class ColumnNames
{
    /// <summary>Names that are there, unique and on one line: nameless columns become "Column n", repeats "name (2)".</summary>
    public static IReadOnlyList<string> From(IReadOnlyList<string> header, int width)
    {
        var names = new List<string>(width);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < width; i++)
        {
            var given = i < header.Count ? string.Join(' ', header[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
            given = given.Length == 0 ? $"Column {i + 1}" : given[..Math.Min(given.Length, 200)];
            var name = given;
            for (var n = 2; !taken.Add(name); n++)
            {
                name = $"{given} ({n})";
            }

            names.Add(name);
        }

        return names;
    }
}
