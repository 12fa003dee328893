namespace Dangol.Platform.Data;

/// <summary>Values for <c>in (…)</c>, each a parameter. At least one; some hundreds at most.</summary>
public static class SqlList
{
    public static SqlText Of<T>(IEnumerable<T> values)
    {
        var list = new SqlText(0, 16);
        var any = false;
        foreach (var value in values)
        {
            list.AppendLiteral(any ? ", " : "");
            list.AppendFormatted(value);
            any = true;
        }

        return any ? list : throw new ArgumentException("An empty list matches nothing: ask before.", nameof(values));
    }
}
