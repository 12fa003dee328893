namespace Dangol.Imports.Planning;

/// <summary>Cuts words written together (상품주문번호, orderdate, Bestelldatum) into words of the lexicon.</summary>
internal static class HeaderSegments
{
    /// <returns>How many letters are explained. Latin words must be explained whole: parts of them may be chance.</returns>
    public static int Read(string word, out Concepts concepts)
    {
        var asian = word[0] >= '\u2E80';
        var best = new (int Score, int Known, Concepts Concepts)[word.Length + 1];
        for (var end = 1; end <= word.Length; end++)
        {
            best[end] = asian ? best[end - 1] : (int.MinValue, 0, default);
            for (var length = Math.Min(end, HeaderLexicon.LongestWord); length > 0; length--)
            {
                var start = end - length;
                var allowed = asian ? length > 1 || end == word.Length || word[start] == '총' : length > 2 || word[start..end] is "id" or "no" or "at";
                if (allowed && best[start].Score >= 0 && HeaderLexicon.TryGet(word[start..end], out var meant)
                    && best[start].Score + (length * length) > best[end].Score)
                {
                    best[end] = (best[start].Score + (length * length), best[start].Known + length, best[start].Concepts.With(meant));
                }
            }
        }

        var whole = best[word.Length];
        concepts = whole.Score > 0 ? whole.Concepts : default;
        return Math.Max(0, whole.Known);
    }
}
