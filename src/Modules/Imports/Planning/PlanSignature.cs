using System.Security.Cryptography;
using System.Text;

namespace Dangol.Imports.Planning;

/// <summary>What makes two sets of files the same shape: the headers of each file, in whatever order they and the files come.</summary>
internal static class PlanSignature
{
    /// <summary>Files without headers are known by their names: their columns are only numbered.</summary>
    public static string Of(IEnumerable<(string Name, IReadOnlyList<string> Columns, bool HasHeader)> files)
        => Hash(string.Join('\u001E', files.Select(file => Shape(file.Name, file.Columns, file.HasHeader)).Order(StringComparer.Ordinal)));

    /// <summary>The shape of one file, by which a saved plan finds it again.</summary>
    public static string Shape(string name, IReadOnlyList<string> columns, bool hasHeader)
    {
        var headers = string.Join('\u001F', columns.Select(column => column.Trim().ToLowerInvariant()).Order(StringComparer.Ordinal));
        return hasHeader ? headers : $"{name}\u001D{headers}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
