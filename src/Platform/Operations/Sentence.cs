namespace Dangol.Platform.Operations;

/// <summary>Something said to the operator, in both languages.</summary>
public sealed record Sentence(string Korean, string English)
{
    /// <param name="language">"ko" or "en".</param>
    public string In(string language) => language == "ko" ? Korean : English;
}

/// <summary>Dangol will not do what was asked, and says why in words the operator can act on. Commands print it without a stack trace.</summary>
public sealed class OperationRefusedException(Sentence sentence) : Exception(sentence.English)
{
    public OperationRefusedException(string korean, string english)
        : this(new Sentence(korean, english))
    {
    }

    public Sentence Sentence { get; } = sentence;
}
