namespace Dangol.Imports.Reading;

/// <summary>
/// The rows of one table, forward only, in bounded memory. Spans are valid until the next <see cref="Read"/>.
/// Rows without any value are passed over and counted; rows that break the table's shape are given with a <see cref="Fault"/>.
/// </summary>
internal interface IRowSource : IDisposable
{
    IReadOnlyList<string> Columns { get; }

    /// <exception cref="UnreadableException">From here on the file cannot be read.</exception>
    bool Read();

    /// <summary>The value as it stands in the file, unquoted and untrimmed; empty beyond the end of a short row.</summary>
    ReadOnlySpan<char> Field(int column);

    /// <summary>How many fields the row really has: fewer than the columns in a short row, more in a faulty one.</summary>
    int FieldCount { get; }

    /// <summary>What is wrong with the row's shape; <see cref="RowFault.None"/> for almost all.</summary>
    RowFault Fault { get; }

    /// <summary>The physical line (or sheet row) on which the row begins, from 1.</summary>
    long LineNumber { get; }

    /// <summary>The row's number among the rows given, from 1; what <see cref="SkipTo"/> takes.</summary>
    long RowNumber { get; }

    /// <summary>Rows without any value passed over so far.</summary>
    long EmptyRows { get; }

    /// <summary>Bytes taken from the file so far, for progress; compare with <see cref="TotalBytes"/>.</summary>
    long BytesRead { get; }

    long TotalBytes { get; }
}

internal enum RowFault
{
    None = 0,

    /// <summary>More values than the header has columns.</summary>
    TooManyFields = 1,

    /// <summary>A quote inside a quoted value is not doubled, and the row does not add up.</summary>
    LooseQuote = 2,

    /// <summary>The last row has fewer values than the others and no line end: the file is cut off there.</summary>
    CutOff = 3,
}

internal static class RowSources
{
    /// <summary>Passes over rows until <paramref name="row"/> has been read; the next <see cref="IRowSource.Read"/> gives the one after it.</summary>
    /// <returns>False when the table ends before that row.</returns>
    public static bool SkipTo(this IRowSource rows, long row)
    {
        while (rows.RowNumber < row)
        {
            if (!rows.Read())
            {
                return false;
            }
        }

        return true;
    }

    public static Sentence Describe(this RowFault fault) => fault switch
    {
        RowFault.TooManyFields => new("값이 열보다 많습니다", "more values than columns"),
        RowFault.LooseQuote => new("따옴표가 맞지 않습니다", "quotes do not match"),
        RowFault.CutOff => new("행이 중간에서 끝납니다. 파일이 잘린 것 같습니다", "the row ends halfway: the file seems cut off"),
        _ => new("", ""),
    };
}
