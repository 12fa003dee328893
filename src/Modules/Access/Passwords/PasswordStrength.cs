namespace Dangol.Access;

/// <summary>
/// How many guesses a password withstands, in bits: the cheapest way to put it together from what guessers try first, common words (also with
/// o for 0 and the like, backwards, or Korean ones typed on Latin keys), the person's own names, keyboard runs, repeats, years and dates.
/// After the idea of zxcvbn (Wheeler, USENIX Security 2016).
/// </summary>
internal sealed class PasswordStrength
{
    private const int Enough = 40; // characters looked at: whatever follows only adds
    private const double WordBits = 10, OwnBits = 2, RunBits = 5, YearBits = 7, DateBits = 14, DigitBits = 3.32, LetterBits = 4.7, OtherBits = 5.5;

    private static readonly string[] Rows =
    [
        "1234567890", "!@#$%^&*()", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm",
    ];

    private static readonly string[] Runs = [.. Rows, .. Rows.Select(row => new string([.. row.Reverse()]))];

    private readonly string _typed;
    private readonly string[] _readings;
    private readonly IReadOnlySet<string> _own;
    private readonly Dictionary<string, double> _units;

    private PasswordStrength(string typed, IReadOnlySet<string> own, Dictionary<string, double> units)
    {
        var lower = typed.ToLowerInvariant();
        (_typed, _own, _units) = (typed, own, units);
        _readings = [lower, Plain(lower, '1', 'l'), Plain(lower, '1', 'i')];
    }

    /// <param name="own">What guessers know of the person: names, the e-mail address, the shop's name.</param>
    public static double Bits(string password, params IEnumerable<string?> own)
    {
        var words = own.SelectMany(text => (text ?? "").Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Append((text ?? "").Replace(" ", "", StringComparison.Ordinal)))
            .Select(word => HangulKeys.Of(word).ToLowerInvariant()).Where(word => word.Length >= 3).ToHashSet();
        var typed = HangulKeys.Of(password);
        return new PasswordStrength(typed.Length <= Enough ? typed : typed[..Enough], words, []).Bits(withRepeats: true);
    }

    private double Bits(bool withRepeats)
    {
        var best = new double[_typed.Length + 1];
        Array.Fill(best, double.MaxValue, 1, _typed.Length);
        for (var from = 0; from < _typed.Length; from++)
        {
            Reach(best, from, 1, One(_typed[from]));
            for (var length = 2; from + length <= _typed.Length; length++)
            {
                Reach(best, from, length, Piece(from, length));
            }

            if (withRepeats)
            {
                Repeats(best, from);
            }
        }

        return best[^1];
    }

    private static void Reach(double[] best, int from, int length, double bits) => best[from + length] = Math.Min(best[from + length], best[from] + bits);

    private double Piece(int from, int length)
    {
        var bits = double.MaxValue;
        for (var i = 0; i < _readings.Length && length >= 3; i++)
        {
            var piece = _readings[i].Substring(from, length);
            var disguise = i == 0 ? 0 : 2;
            if (_own.Contains(piece))
            {
                bits = Math.Min(bits, OwnBits + disguise);
            }
            else if (CommonWords.Has(piece) || CommonWords.Has(new string([.. piece.Reverse()])))
            {
                bits = Math.Min(bits, WordBits + disguise);
            }
        }

        var text = _readings[0].AsSpan(from, length);
        return Math.Min(bits, length >= 3 && IsRun(text) ? RunBits + Math.Log2(length) : Dated(text));
    }

    /// <summary>A unit that comes again and again costs its first time and the number of times.</summary>
    private void Repeats(double[] best, int from)
    {
        for (var unit = 1; from + (2 * unit) <= _typed.Length; unit++)
        {
            var times = 1;
            while (from + ((times + 1) * unit) <= _typed.Length && string.CompareOrdinal(_readings[0], from, _readings[0], from + (times * unit), unit) == 0)
            {
                times++;
                var text = _typed.Substring(from, unit);
                if (!_units.TryGetValue(text, out var once))
                {
                    _units[text] = once = new PasswordStrength(text, _own, _units).Bits(withRepeats: false);
                }

                Reach(best, from, times * unit, once + 1 + Math.Log2(times));
            }
        }
    }

    private static bool IsRun(ReadOnlySpan<char> text)
    {
        foreach (var run in Runs)
        {
            if (run.AsSpan().Contains(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static double Dated(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExceptInRange('0', '9'))
        {
            return double.MaxValue;
        }

        return text.Length switch
        {
            3 when text is "010" => 1,
            4 when text[..2] is "19" or "20" => YearBits,
            6 when IsDay(text[2..]) => DateBits,
            8 when text[..2] is "19" or "20" && IsDay(text[4..]) => DateBits,
            _ => double.MaxValue,
        };
    }

    private static bool IsDay(ReadOnlySpan<char> text)
        => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is var number && number / 100 is >= 1 and <= 12 && number % 100 is >= 1 and <= 31;

    private static double One(char letter)
        => char.IsAsciiDigit(letter) ? DigitBits : char.IsAsciiLetterLower(letter) ? LetterBits : char.IsAsciiLetterUpper(letter) ? LetterBits + 1 : OtherBits;

    private static string Plain(string text, char one, char asLetter) => string.Create(text.Length, (text, one, asLetter), static (letters, state) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = state.text[i] switch { '@' or '4' => 'a', '0' => 'o', '3' => 'e', '$' or '5' => 's', '7' => 't', '!' => 'i', var letter => letter == state.one ? state.asLetter : letter };
        }
    });
}
