using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>
/// Turns rows into typed records by a plan. One per reader; <see cref="Records"/> and spans from them are of the current row.
/// </summary>
internal sealed class RowMapper
{
    private readonly IReadOnlyList<string> columns;
    private readonly MappedRecord[] records;
    private readonly int[][][] sources;
    private readonly List<MapFault> faults = [];
    private char[] text = new char[4096];
    private int used;

    /// <param name="file">A file of the plan that is not left out.</param>
    /// <param name="columns">The columns of the table to be read, in its order; every column the plan names must be there.</param>
    public RowMapper(PlannedFile file, IReadOnlyList<string> columns)
    {
        this.columns = columns;
        records = [.. file.Records.Select(record => new MappedRecord(this, record))];
        sources = [.. file.Records.Select(record => record.Fields.Select(field => field.Columns.Select(Position).ToArray()).ToArray())];
    }

    public IReadOnlyList<MappedRecord> Records => records;

    /// <summary>What could not be taken of the current row.</summary>
    public IReadOnlyList<MapFault> Faults => faults;

    /// <summary>Reads the row into <see cref="Records"/>.</summary>
    /// <returns>False when the row as a whole is rejected; <see cref="Faults"/> says why.</returns>
    public bool Map(IRowSource row)
    {
        used = 0;
        faults.Clear();
        if (row.Fault != RowFault.None)
        {
            faults.Add(new(null, "", row.Fault.Describe(), RejectsRow: true));
            return false;
        }

        for (var r = 0; r < records.Length; r++)
        {
            for (var f = 0; f < records[r].Values.Length; f++)
            {
                MapField(row, r, f);
            }

            Presence.Judge(records[r]);
        }

        if (!records[0].IsPresent)
        {
            faults.Add(Presence.Missing(records[0]));
        }

        foreach (var fault in faults)
        {
            if (fault.RejectsRow)
            {
                return Reject(row);
            }
        }

        return true;
    }

    private bool Reject(IRowSource row)
    {
        if (TotalRow.Is(row))
        {
            faults.Clear();
            faults.Add(new(null, "", new("합계 행입니다", "a row of totals"), RejectsRow: true));
        }

        return false;
    }

    internal ReadOnlySpan<char> Text(in MappedValue value) => text.AsSpan(value.TextStart, value.TextLength);

    private int Position(string column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Equals(column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw new ArgumentException($"The plan names a column that is not there: {column}", nameof(column));
    }

    private void MapField(IRowSource row, int record, int field)
    {
        var planned = records[record].Plan.Fields[field];
        var at = sources[record][field];
        ref var value = ref records[record].Values[field];
        value = default;
        var raw = at.Length > 1 ? Together(row, at, planned.Format) : IsVerbatim(planned) ? row.Field(at[0]) : row.Field(at[0]).Trim();
        if (raw.IsWhiteSpace() || (!planned.Format.IsKey && planned.Format.Type != ValueType.Text && Nothing.Is(raw)))
        {
            return;
        }

        // Room for the text itself or its normal form, whichever is longer.
        var room = Reserve(Math.Max(raw.Length, EmailAddress.MaxLength) + 8);
        value.IsSet = FieldParser.TryParse(raw, planned, room, ref value);
        if (value.IsSet)
        {
            if (planned.Format.Type == ValueType.Text && FieldParser.Hide(room[..value.TextLength]))
            {
                faults.Add(new(columns[at[0]], room[..value.TextLength].ToString(), FieldParser.Hidden, RejectsRow: false));
            }

            value.TextStart = used;
            used += value.TextLength;
        }
        else
        {
            faults.Add(new(columns[at[0]], raw.ToString(), FieldParser.Reason(planned.Format.Type), FieldParser.RejectsRow(planned.Field)));
        }
    }

    // What people wrote, and what nobody knows the meaning of, is kept with the blanks around it.
    private static bool IsVerbatim(PlannedField planned) => planned.Format.Type == ValueType.Text && planned.Field is Field.Custom or Field.Memo or Field.Text;

    private ReadOnlySpan<char> Together(IRowSource row, int[] at, ValueFormat format)
    {
        var longest = at.Length * EmailAddress.MaxLength;
        foreach (var column in at)
        {
            longest += row.Field(column).Length;
        }

        var room = Reserve(longest);
        var (length, filled) = (0, 0);
        foreach (var column in at)
        {
            var part = row.Field(column).Trim();
            if (length > 0 && (format.IsKey || part.Length > 0))
            {
                room[length++] = format.IsKey ? '|' : ' ';
            }

            var written = FieldParser.Part(part, format.Type, room[length..]);
            length += written;
            filled += written;
        }

        used += length;
        return filled == 0 ? default : room[..length];
    }

    private Span<char> Reserve(int length)
    {
        if (used + length > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, used + length));
        }

        return text.AsSpan(used);
    }
}
