namespace Dangol.Imports.Reading;

/// <summary>
/// A file that cannot be read as a table. <see cref="Line"/> is the physical line, from 1; null where the fault has none.
/// <see cref="Code"/> is stable; the sentence says what is wrong and what to do.
/// </summary>
internal sealed class UnreadableException(string code, Sentence sentence, long? line = null) : Exception(sentence.English)
{
    public string Code { get; } = code;

    public Sentence Sentence { get; } = sentence;

    public long? Line { get; } = line;

    /// <summary>The file inside the import; null until the opener names it.</summary>
    public string? File { get; init; }

    public UnreadableException In(string file) => new(Code, Sentence, Line) { File = File ?? file };
}
