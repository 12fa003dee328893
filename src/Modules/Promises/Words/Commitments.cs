using Dangol.TimeExpressions;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Who wrote a text.</summary>
internal enum Speaker
{
    Us = 0,
    Customer = 1,
}

/// <summary>What a time said means for the ledger.</summary>
public enum CommitmentSide
{
    /// <summary>Told, asked, denied or supposed: nothing anybody may count on.</summary>
    Neither = 0,

    /// <summary>We commit ourselves.</summary>
    Promise = 1,

    /// <summary>The customer expects it of us.</summary>
    Expectation = 2,
}

/// <summary>
/// Finds the times in a text and says of each whether it is a commitment of ours, an expectation of the customer or neither, by what is said of it: ordered tables of
/// endings and words (<see cref="KoreanSpeech"/>, <see cref="EnglishSpeech"/>), no model.
/// </summary>
internal static class Commitments
{
    /// <param name="language">ko or en.</param>
    /// <param name="isWorkday">As for <see cref="TimeReader.Read"/>.</param>
    public static IReadOnlyList<Commitment> Read(string text, Speaker from, LocalDateTime now, string language, Func<LocalDate, bool>? isWorkday = null)
    {
        var times = TimeReader.Read(text, now, language, isWorkday);
        return [.. times.Select((time, index) => Of(Said.About(text, time, index + 1 < times.Count ? times[index + 1] : null, from, now), time, language))];
    }

    private static Commitment Of(Said said, TimeExpression time, string language) => new(time, said.Sentence, language == "ko" ? KoreanSpeech.Judge(said) : EnglishSpeech.Judge(said));
}

/// <param name="Sentence">In which the time stands.</param>
/// <param name="Side">Null: nothing is said that any rule knows.</param>
internal sealed record Commitment(TimeExpression Time, string Sentence, CommitmentSide? Side);
