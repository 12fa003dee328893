namespace Dangol.Ui;

internal static class FieldErrors
{
    /// <summary>What is wrong with one field: said on the input itself, else among the form's errors by name, whatever the name's case.</summary>
    public static string? Of(IReadOnlyDictionary<string, string[]>? errors, string name, string? own)
    {
        if (own is not null || errors is null) return own;
        var found = errors.FirstOrDefault(e => string.Equals(e.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
        return found is { Length: > 0 } ? string.Join(" ", found) : null;
    }

    /// <summary>The ids of the hint and the error, for aria-describedby.</summary>
    public static string? DescribedBy(string id, string? hint, string? error)
    {
        var ids = string.Join(' ', new[] { hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }
}
