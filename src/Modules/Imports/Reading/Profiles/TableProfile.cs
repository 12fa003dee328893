namespace Dangol.Imports.Reading;

/// <summary>What one pass over a table found.</summary>
internal sealed record TableProfile(string Name, IReadOnlyList<ColumnProfile> Columns, long Rows, long EmptyRows, long FaultyRows, RowSample Sample)
{
    /// <summary>Reads every row once. Rows that break the shape are counted and left out of the columns' figures.</summary>
    /// <param name="progress">Called now and then with the bytes read so far.</param>
    /// <exception cref="UnreadableException">The table cannot be read to its end.</exception>
    public static TableProfile Of(string name, IRowSource rows, Action<long>? progress = null, CancellationToken cancel = default)
    {
        var sketchSize = rows.Columns.Count <= 64 ? 4096 : 512;
        var counters = rows.Columns.Select((header, index) => new ColumnCounter(header, index, sketchSize)).ToArray();
        var sample = new RowSample();
        var faulty = 0L;
        while (rows.Read())
        {
            if ((rows.RowNumber & 0x3FFF) == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Invoke(rows.BytesRead);
            }

            if (rows.Fault != RowFault.None)
            {
                faulty++;
                continue;
            }

            for (var i = 0; i < counters.Length; i++)
            {
                counters[i].Add(rows.Field(i));
            }

            sample.Add(rows);
        }

        return new(name, [.. counters.Select(counter => counter.ToProfile())], rows.RowNumber, rows.EmptyRows, faulty, sample);
    }
}
