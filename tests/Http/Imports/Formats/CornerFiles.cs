using System.Text.Json;

namespace Dangol.Tests.Http.Imports.Formats;

/// <summary>
/// The corners of CSV and of text. Written here, so that the tests need nothing else; where the collections csv-spectrum and Big List of Naughty Strings lie
/// beside the repository (../shared/data/formats), theirs are taken as well.
/// </summary>
internal static class CornerFiles
{
    private static readonly (string Name, string Text)[] Own =
    [
        ("comma_in_quotes", "first,last,address,city,zip\nJohn,Doe,120 any st.,\"Anytown, WW\",08123"),
        ("empty", "a,b,c\n1,\"\",\"\"\n2,3,4"),
        ("empty_with_returns", "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n"),
        ("escaped_quotes", "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n"),
        ("json", "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"\n"),
        ("coordinates", "Contact Phone Number,Location Coordinates,Cities,Counties\n2095550164,\"37\uFFFD36'37.8\"\"N 121\uFFFD2'17.9\"\"W\",Modesto,Stanislaus"),
        ("coordinates_with_loose_quotes", "Contact Phone Number,Location Coordinates,Cities,Counties\n2095550164,37°36'37.8\"N 121°2'17.9\"W,Modesto,Stanislaus"),
        ("newlines", "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n"),
        ("newlines_with_returns", "a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n7,8,9\r\n"),
        ("returns_only", "a,b,c\r1,2,3\r\"Once upon \ra time\",5,6\r7,8,9\r"),
        ("quotes_and_newlines", "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n"),
        ("simple", "a,b,c\n1,2,3\n"),
        ("utf8", "a,b,c\n1,2,3\n4,5,ʤ"),
        ("with_mark", "\uFEFFa,b,c\n1,2,3\n4,5,가\n"),
    ];

    private static readonly string[] OwnStrings =
    [
        "undefined", "null", "NULL", "(null)", "nil", "true", "None", "hasOwnProperty", "\\", "0", "1.00", "$1.00", "1/2", "1E+02", "-1", "-0.0", "0..0", ".", ",", "--1", "NaN", "Infinity", "0x0",
        "123456789012345678901234567890123456789", "1'000.00", "01000", "08", "2.2250738585072011e-308", ",./;'[]\\-=", "<>?:\"{}|_+", "!@#$%^&*()`~",
        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000e\u000f\u0010\u0011\u001b\u001c\u001d\u001e\u001f", "\u0080\u0081\u0082\u0083\u0084\u0086\u009f", "\t\u000b\f \u0085\u00a0\u1680\u2002\u2003\u2028\u2029\u202f\u205f\u3000",
        "\u00ad\u0600\u061c\u06dd\u070f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u2060\ufeff\ufff9", "\ufeff", "\ufffe", "Ω≈ç√∫˜µ≤≥÷", "¡™£¢∞§¶•ªº–≠", "ЁЂЃЄЅІЇ", "⁰⁴⁵₀₁₂", "ด้้้้้็็็็็้้้้้็็็็็", "\"", "'", "''", "\"\"", "'\"'", "\"''''\"'\"", "<foo val=“bar” />",
        "田中さんにあげて下さい", "社會科學院語學研究所", "울란바토르", "𠜎𠜱𠝹𠱓", "Ⱥ", "ヽ༼ຈل͜ຈ༽ﾉ", "(｡◕ ∀ ◕｡)", "😍", "👩🏽", "👨‍👩‍👧‍👦", "🇺🇸🇷🇺🇸", "１２３", "مُنَاقَشَةُ", "הָיְתָהtestالصفحات", "test⁠test‫", "Ṱ̺̺̕o͞ ̷i̲̬n̝̗v̟̜", "˙ɐnbᴉlɐ ɐuƃɐɯ", "Ｔｈｅ ｑｕｉｃｋ",
        "<script>alert(123)</script>", "&lt;script&gt;", " onfocus=JaVaSCript:alert(123) autofocus", "javascript:alert(1);", "1;DROP TABLE users", "' OR 1=1 -- 1", "%", "_", "-", "--", "--version", "--help", "$USER", "`touch /tmp/blns.fail`", "@{[system \"touch /tmp/blns.fail\"]}",
        "eval(\"puts 'hello world'\")", "$HOME", "%d", "%s%s%s%s%s", "{0}", "%*.*s", "../../../../../../etc/passwd%00", "() { 0; }; touch /tmp/blns.shellshock1.fail;", "<?xml version=\"1.0\"?><!DOCTYPE foo [<!ENTITY xxe SYSTEM \"file:///etc/passwd\" >]><foo>&xxe;</foo>",
        "=1+1", "=cmd|' /C calc'!A0", "+82", "@SUM(1)", "CON", "COM1", "DCC SEND STARTKEYLOGGER 0 0 0", "Scunthorpe General Hospital", "If you're reading this, you've been in a coma", "\u001b[31mred\u001b[0m", "Power لُلُصّبُلُلصّبُررً ॣ ॣh ॣ ॣ 冗", "జ్ఞ‌ా", "{% print 'x' %}", "{{ \"\".__class__ }}",
        " test ", "  앞뒤가 비었음  ", "여러\n줄에\r\n걸친 말", "끝에 줄바꿈\n", "\u1100\u1161\u11a8", "각", " ", "",
    ];

    public static TheoryData<string> Names() => [.. All().Select(file => file.Name)];

    public static byte[] Bytes(string name) => All().Single(file => file.Name == name).Bytes;

    public static IReadOnlyList<string> Strings() => [.. OwnStrings.Concat(Beside("naughty_strings/blns.json") is { } list ? JsonSerializer.Deserialize<string[]>(File.ReadAllText(list))! : []).Distinct()];

    private static IEnumerable<(string Name, byte[] Bytes)> All() => Own.Select(file => (file.Name, System.Text.Encoding.UTF8.GetBytes(file.Text)))
        .Concat(Beside("csv_spectrum/csvs") is { } folder ? Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(path => ("csv-spectrum/" + Path.GetFileName(path), File.ReadAllBytes(path))) : []);

    private static string? Beside(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dangol.slnx")))
            {
                var beside = Path.Combine(folder.Parent!.FullName, "shared", "data", "formats", path);
                return Path.Exists(beside) ? beside : null;
            }
        }

        return null;
    }
}
