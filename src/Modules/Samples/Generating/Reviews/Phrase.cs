namespace Dangol.Samples.Generating;

/// <summary>
/// One line of the phrase book, written by hand. Its notation:
/// <c>(a/b/)</c> one of these, perhaps nothing; <c>&lt;a|b|c&gt;</c> by how the writer speaks (해요, 합니다, 음);
/// <c>{떡}</c> a fact of the order, <c>{떡:이}</c> with its particle;
/// <c>%</c> 어요·습니다·음, <c>*</c> 해요·합니다·함, <c>&amp;</c> 할게요·하겠습니다·할 예정;
/// a leading <c>!</c> fits every writer, a leading <c>&gt;</c> the casual one alone.
/// </summary>
internal sealed class Phrase
{
    public Phrase(string line)
    {
        var forCasual = line[0] == '>';
        var forAll = line[0] == '!';
        Text = forCasual || forAll ? line[1..] : line;
        Topics = PhraseTopics.Of(Text);
        Needs = Fitness.Of(Text);
        var casual = forCasual || forAll || Text.AsSpan().ContainsAny('%', '*', '&') || Text.Contains('<', StringComparison.Ordinal);
        speaks = forCasual ? [Voice.Casual] : casual ? [Voice.Warm, Voice.Formal, Voice.Casual] : [Voice.Warm, Voice.Formal];
    }

    private readonly Voice[] speaks;

    public string Text { get; }

    /// <summary>What it talks about: two phrases of one review never share a topic.</summary>
    public uint Topics { get; }

    /// <summary>What must be true of the order and the writer.</summary>
    public UInt128 Needs { get; }

    public bool FitsVoice(Voice voice) => speaks.Contains(voice);
}
