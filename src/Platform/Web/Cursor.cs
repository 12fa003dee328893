using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Dangol.Platform.Web;

/// <summary>Where a keyset page ends: the sort values of its last row, as an opaque text that callers pass back.</summary>
public static class Cursor
{
    public static string Of(params long[] values) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture)))));

    /// <summary>Null for no cursor.</summary>
    /// <exception cref="InvalidInputException">It was not made by <see cref="Of"/> with as many values.</exception>
    public static long[]? Read(string? cursor, int values)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        var bytes = new byte[256];
        if (cursor.Length <= 300 && Base64Url.TryDecodeFromChars(cursor, bytes, out var length))
        {
            var parts = Encoding.ASCII.GetString(bytes, 0, length).Split(',');
            var numbers = parts.Select(part => long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).ToArray();
            if (numbers.Length == values && numbers.All(number => number.HasValue))
            {
                return [.. numbers.Select(number => number!.Value)];
            }
        }

        throw new InvalidInputException(new Dictionary<string, string[]> { ["cursor"] = ["Not a cursor of this list."] });
    }
}

/// <summary>One page of a list.</summary>
/// <param name="Next">Null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long? Total = null);
