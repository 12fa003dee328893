using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>In files without headers, ids are told apart by the files they lead to.</summary>
internal static class IdInference
{
    public static void Apply(IReadOnlyList<FileFacts> files)
    {
        var keys = files.Where(file => !file.HasHeader).ToDictionary(file => file, OwnKey);
        foreach (var (file, own) in keys)
        {
            foreach (var column in file.Usable.Where(column => column.IsInferred && column.Concepts == Concepts.Of(Concept.Id)))
            {
                var target = column == own && !file.Name.Head.IsEmpty ? file : Target(column, file, keys);
                var owner = target?.Name.Head ?? default;
                if (!owner.IsEmpty)
                {
                    column.Infer(Concepts.Of(Concept.Id).With(Single(owner)), 0.75);
                }
                else if (own is not null && file.Name.Head.Has(Concept.Customer))
                {
                    column.Infer(Concepts.Of(Concept.Customer, Concept.Unique, Concept.Id), 0.65);
                }
            }
        }
    }

    private static ColumnFacts? OwnKey(FileFacts file)
        => file.Usable.FirstOrDefault(column => column.IsInferred && column.Concepts == Concepts.Of(Concept.Id) && column.Profile.Distinct > column.Profile.Filled * 0.97);

    private static FileFacts? Target(ColumnFacts column, FileFacts from, Dictionary<FileFacts, ColumnFacts?> keys)
        => keys.Where(key => key.Key != from && key.Value is not null)
            .Select(key => (key.Key, Share: column.Profile.Keys.ContainmentIn(key.Value!.Profile.Keys) ?? 0))
            .Where(found => found.Share > 0.5).OrderByDescending(found => found.Share).Select(found => found.Key).FirstOrDefault();

    // A file of order payments is about payments; its key is a payment's.
    private static Concepts Single(Concepts owner) => owner.Has(Concept.Line) ? Concepts.Of(Concept.Line) : owner;
}
