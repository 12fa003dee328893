using System.Text;

namespace Dangol.Platform.Search;

/// <summary>Text from outside may hold what is no text: halves of characters, and U+FFFE, at which the framework's normalisation throws.</summary>
public static class SoundText
{
    private const char NoCharacter = '\uFFFE';
    private const char Instead = '\uFFFD';

    /// <summary>The text with U+FFFD in the place of halves of characters and of U+FFFE; the same text when it has none.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains(NoCharacter))
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(rune.Value == NoCharacter ? new Rune(Instead) : rune);
        }

        return sound.ToString();
    }

    public static string Normal(string text, NormalizationForm form = NormalizationForm.FormC) => Of(text).Normalize(form);
}
