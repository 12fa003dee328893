using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>A table as the planner sees it.</summary>
internal sealed class FileFacts
{
    public FileFacts(TableProfile profile, bool hasHeader)
    {
        Profile = profile;
        HasHeader = hasHeader;
        Rows = [.. profile.Sample.Rows];
        Name = HeaderWords.Read(Path.GetFileNameWithoutExtension(profile.Name.Split('#')[^1]) is { Length: > 0 } name && profile.Name.Contains('#', StringComparison.Ordinal)
            ? name : Path.GetFileNameWithoutExtension(profile.Name));
        Columns = [.. profile.Columns.Select(column => new ColumnFacts(column, hasHeader, SampleOf(column.Index)))];
        Usable = [.. Columns.Where(column => column.Profile.Filled > 0 && !IdentityColumns.Is(column) && !Leftovers.IsRowNumber(column))];
    }

    public TableProfile Profile { get; }

    public bool HasHeader { get; }

    /// <summary>What the file's (or the sheet's) own name says.</summary>
    public HeaderMeaning Name { get; }

    public IReadOnlyList<ColumnFacts> Columns { get; }

    /// <summary>Columns with values that may be taken.</summary>
    public IReadOnlyList<ColumnFacts> Usable { get; }

    /// <summary>Sampled rows.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>
    /// In how many groups of sampled rows with the same key the other column has one value throughout, empty ones aside.
    /// </summary>
    /// <returns>Groups of two rows and more, and the share of them with one value.</returns>
    public (int Groups, double Share) Determines(ColumnFacts key, Func<string[], string> other)
    {
        var groups = Rows.Where(row => row[key.Profile.Index].Length > 0).GroupBy(row => row[key.Profile.Index]).Where(group => group.Count() > 1).ToList();
        var constant = groups.Count(group => group.Select(other).Where(value => value.Length > 0).Distinct().Count() == 1);
        return (groups.Count, groups.Count == 0 ? 0 : (double)constant / groups.Count);
    }

    private List<string> SampleOf(int column) => [.. Rows.Select(row => row[column]).Where(value => value.Length > 0).Take(400)];
}
