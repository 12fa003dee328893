namespace Dangol.Imports.Reading;

/// <summary>
/// Whole rows from all over a table: its first ones and blocks of neighbours taken at random (from a fixed seed), because rows that belong together
/// stand together. For questions about several columns of one row.
/// </summary>
internal sealed class RowSample
{
    private const int HeadRows = 300;
    private const int BlockRows = 16;
    private const int Blocks = 48;
    private const int LongestValue = 120;

    private readonly Random random = new(20_240_305);
    private readonly List<string[]> head = [];
    private readonly List<List<string[]>> blocks = [];
    private List<string[]>? current;
    private long seen;

    public IEnumerable<string[]> Rows => head.Concat(blocks.SelectMany(block => block));

    /// <summary>Rows in the order of the file, by runs of neighbours.</summary>
    public IEnumerable<IReadOnlyList<string[]>> Runs => blocks.Prepend(head);

    public void Add(IRowSource row)
    {
        if (head.Count < HeadRows)
        {
            head.Add(Copy(row));
            return;
        }

        if (seen++ % BlockRows == 0)
        {
            current = Choose(seen / BlockRows);
        }

        current?.Add(Copy(row));
    }

    private List<string[]>? Choose(long block)
    {
        if (blocks.Count < Blocks)
        {
            blocks.Add([]);
            return blocks[^1];
        }

        var place = random.NextInt64(block + 1);
        return place < Blocks ? blocks[(int)place] = [] : null;
    }

    private static string[] Copy(IRowSource row)
    {
        var copy = new string[row.Columns.Count];
        for (var i = 0; i < copy.Length; i++)
        {
            var value = row.Field(i).Trim();
            copy[i] = value.Length == 0 ? "" : value[..Math.Min(value.Length, LongestValue)].ToString();
        }

        return copy;
    }
}
