using System.Globalization;
using System.Text;
using Dangol.Platform.Search;

namespace Dangol.Imports.Planning;

/// <summary>What a header means.</summary>
/// <param name="Coverage">The share of its letters that belong to known words, 0 to 1.</param>
/// <param name="Number">A number in or behind it (phone2, 주소 1); 0 without one.</param>
/// <param name="Head">The last word that says whose: of "order_payments" the payment.</param>
internal readonly record struct HeaderMeaning(Concepts Concepts, double Coverage, int Number, Concepts Head)
{
    public bool IsWhole => Coverage > 0.99 && !Concepts.IsEmpty;
}

/// <summary>
/// Reads headers in snake_case, camelCase, with spaces, and Korean compounds without any (구매자연락처), into concepts.
/// </summary>
internal static class HeaderWords
{
    public static HeaderMeaning Read(string header)
    {
        var words = Split(header);
        Concepts concepts = default, head = default;
        double known = 0, letters = 0;
        var number = 0;
        for (var i = 0; i < words.Count;)
        {
            if (int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
            {
                number = digits;
                i++;
                continue;
            }

            var taken = Phrase(words, i, out var meant);
            if (taken == 0)
            {
                taken = 1;
                known += HeaderSegments.Read(words[i], out meant);
            }
            else
            {
                known += words.Skip(i).Take(taken).Sum(word => word.Length);
            }

            letters += words.Skip(i).Take(taken).Sum(word => word.Length);
            concepts = concepts.With(meant);
            head = meant.HasAny(Concepts.Owners) ? meant.Only(Concepts.Owners) : head;
            i += taken;
        }

        return new(concepts, letters == 0 ? 0 : known / letters, number, head);
    }

    // The longest run of words that stands in the lexicon as one entry.
    private static int Phrase(List<string> words, int from, out Concepts concepts)
    {
        for (var length = Math.Min(4, words.Count - from); length > 0; length--)
        {
            if (HeaderLexicon.TryGet(string.Join('_', words.Skip(from).Take(length)), out concepts))
            {
                return length;
            }
        }

        concepts = default;
        return 0;
    }

    private static List<string> Split(string header)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var text = SoundText.Normal(header);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var previous = word.Length > 0 ? text[i - 1] : '\0';
            var camel = char.IsUpper(c) && (char.IsLower(previous) || (char.IsUpper(previous) && i + 1 < text.Length && char.IsLower(text[i + 1])));
            if (!char.IsLetterOrDigit(c) || camel || (word.Length > 0 && (char.IsDigit(c) != char.IsDigit(previous) || IsAsian(c) != IsAsian(previous))))
            {
                Flush(words, word);
            }

            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
        }

        Flush(words, word);
        return JoinAsian(words);
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    // "배송 완료일" and "배송완료일" are one header.
    private static List<string> JoinAsian(List<string> words)
    {
        var joined = new List<string>();
        foreach (var word in words)
        {
            if (joined.Count > 0 && IsAsian(word[0]) && IsAsian(joined[^1][0]))
            {
                joined[^1] += word;
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined;
    }

    private static bool IsAsian(char c) => c >= '\u2E80' && char.IsLetter(c);
}
