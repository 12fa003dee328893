namespace Dangol.Imports.Reading;

/// <summary>One thing said to a person, in both languages; a page picks one with <c>T[s.Korean, s.English]</c>.</summary>
internal sealed record Sentence(string Korean, string English)
{
    public override string ToString() => English;
}
