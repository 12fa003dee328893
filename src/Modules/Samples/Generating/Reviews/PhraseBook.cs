namespace Dangol.Samples.Generating;

/// <summary>The phrases by section, from the text files beside this one.</summary>
internal static class PhraseBook
{
    private static readonly Dictionary<string, Phrase[]> Sections = Read();

    /// <exception cref="KeyNotFoundException">No text file has this section.</exception>
    public static Phrase[] Section(string name) => Sections[name];

    public static IEnumerable<string> Names => Sections.Keys;

    private static Dictionary<string, Phrase[]> Read()
    {
        var assembly = typeof(PhraseBook).Assembly;
        var sections = new Dictionary<string, List<Phrase>>();
        foreach (var file in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            List<Phrase>? section = null;
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith("# ", StringComparison.Ordinal))
                {
                    sections.Add(line[2..], section = []);
                }
                else if (line.Length > 0)
                {
                    section!.Add(new(line));
                }
            }
        }

        return sections.ToDictionary(s => s.Key, s => s.Value.ToArray());
    }
}
