using System.Security.Cryptography;
using System.Text;

namespace Dangol.Imports.Planning;

/// <summary>What makes two sets of files the same shape: the headers of each file, in whatever order they and the files come.</summary>
internal static class PlanSignature
{
    public static string Of(IEnumerable<IReadOnlyList<string>> files)
    {
        var sets = files.Select(columns => string.Join('\u001F', columns.Select(column => column.Trim().ToLowerInvariant()).Order(StringComparer.Ordinal)));
        var all = string.Join('\u001E', sets.Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 16));
    }
}
