namespace Dangol.Customers;

/// <summary>Country calling codes in use (ITU-T E.164).</summary>
internal static class CountryCodes
{
    private const string Codes = "1 7 20 27 30-34 36 39 40 41 43-49 51-58 60-66 81 82 84 86 90-95 98 211-213 216 218 220-258 260-269 290 291 297-299 350-359 370-389 "
        + "420 421 423 500-509 590-599 670 672-692 800 808 850 852 853 855 856 870 878 880-883 886 888 960-968 970-977 979 992-996 998";

    private static readonly bool[] Known = Mark();

    /// <summary>How many of the leading digits are the country code; 0 when there is no such country.</summary>
    public static int Length(ReadOnlySpan<char> digits)
    {
        var code = 0;
        for (var length = 1; length <= 3 && length <= digits.Length; length++)
        {
            code = (code * 10) + digits[length - 1] - '0';
            if (Known[code])
            {
                return length;
            }
        }

        return 0;
    }

    private static bool[] Mark()
    {
        var known = new bool[1000];
        foreach (var range in Codes.Split(' '))
        {
            var ends = range.Split('-').Select(code => int.Parse(code, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Array.Fill(known, true, ends[0], ends[^1] - ends[0] + 1);
        }

        return known;
    }
}
