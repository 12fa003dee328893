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
internal enum Side
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
    public static IReadOnlyList<(TimeExpression Time, Side Side)> Read(string text, Speaker from, LocalDateTime now, string language, Func<LocalDate, bool>? isWorkday = null)
    {
        var times = TimeReader.Read(text, now, language, isWorkday);
        return [.. times.Select((time, index) => (time, Of(text, time, index + 1 < times.Count ? times[index + 1] : null, from, now, language)))];
    }

    private static Side Of(string text, TimeExpression time, TimeExpression? next, Speaker from, LocalDateTime now, string language)
    {
        var said = Said.About(text, time, next, from, now);
        return language == "ko" ? KoreanSpeech.Judge(said) : EnglishSpeech.Judge(said);
    }
}
