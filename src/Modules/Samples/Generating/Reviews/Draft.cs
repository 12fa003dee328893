namespace Dangol.Samples.Generating;

/// <summary>A review being written: takes only phrases that fit its facts, its writer, and what it has said already.</summary>
internal sealed class Draft(ReviewSubject subject, PhraseUse use, Dice dice)
{
    private uint topics;

    public List<string> Sentences { get; } = [];

    /// <summary>Adds a sentence from one of these sections, tried in the order given.</summary>
    /// <returns>False when none of them has one that fits.</returns>
    public bool Say(params ReadOnlySpan<string?> sections)
    {
        foreach (var section in sections)
        {
            if (section is not null && Try(PhraseBook.Section(section)) is { } sentence)
            {
                Sentences.Add(sentence);
                return true;
            }
        }

        return false;
    }

    public bool Perhaps(double chance, params ReadOnlySpan<string?> sections) => dice.Chance(chance) && Say(sections);

    private string? Try(Phrase[] phrases)
    {
        var fitting = new List<Phrase>(phrases.Length);
        var stale = new List<Phrase>();
        foreach (var phrase in phrases)
        {
            if ((phrase.Topics & topics) == 0 && (phrase.Needs & ~subject.Holds) == 0 && phrase.FitsVoice(subject.Writer.Voice))
            {
                (use.IsNew(phrase, subject.Writer) ? fitting : stale).Add(phrase);
            }
        }

        fitting = fitting.Count > 0 ? fitting : stale;

        while (fitting.Count > 0)
        {
            var phrase = use.LeastSaid(fitting, dice);
            if (Wording.Say(phrase.Text, Mood(), subject.Fact, dice) is { } sentence)
            {
                topics |= phrase.Topics;
                use.Note(phrase, subject.Writer);
                return sentence;
            }

            fitting.Remove(phrase);
        }

        return null;
    }

    /// <summary>Polite people mix 해요 and 합니다; the curt stay curt.</summary>
    private Voice Mood() => subject.Writer.Voice switch
    {
        Voice.Warm => dice.Chance(0.16) ? Voice.Formal : Voice.Warm,
        Voice.Formal => dice.Chance(0.14) ? Voice.Warm : Voice.Formal,
        _ => Voice.Casual,
    };
}

/// <summary>How often each phrase was used, and by whom: nobody says the same sentence twice, and no sentence wears out.</summary>
internal sealed class PhraseUse
{
    private readonly Dictionary<Phrase, int> said = [];
    private readonly HashSet<(Phrase, int)> byWriter = [];

    public bool IsNew(Phrase phrase, Person writer) => !byWriter.Contains((phrase, writer.Id));

    public Phrase LeastSaid(List<Phrase> among, Dice dice)
    {
        var best = dice.Pick(among);
        for (var i = 0; i < 2; i++)
        {
            var other = dice.Pick(among);
            best = said.GetValueOrDefault(other) < said.GetValueOrDefault(best) ? other : best;
        }

        return best;
    }

    public void Note(Phrase phrase, Person writer)
    {
        said[phrase] = said.GetValueOrDefault(phrase) + 1;
        byWriter.Add((phrase, writer.Id));
    }
}
