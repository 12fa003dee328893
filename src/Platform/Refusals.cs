namespace Dangol.Platform;

/// <summary>No such row, or one the caller may not see. Becomes 404.</summary>
public sealed class NotFoundException(string what) : Exception(what);

/// <summary>The row changed since the caller read it, or the name is taken. Becomes 409 (412 where an ETag was sent).</summary>
/// <param name="existing">The address of the row that is in the way, if there is one.</param>
public class ConflictException(string message, string? existing = null) : Exception(message)
{
    public string? Existing { get; } = existing;
}

/// <summary>A rule of the product says no. Becomes 422 with the code, so that a screen can explain it.</summary>
public sealed class RuleBrokenException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}

/// <summary>Input with faults: every one at once, by field name. Becomes 400 problem details.</summary>
public sealed class InvalidInputException(IReadOnlyDictionary<string, string[]> errors) : Exception("Some fields need attention.")
{
    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;
}
