using System.Text;
using Dangol.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Reading;

public sealed class RoundTripTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Pieces =
    [
        "", "a", "김", "똠", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", " ", "0", "-1", "=1+1", "ß", "é", "Ω", "\u200B", "\u0001", "😀", "日本", "'", "\\", "null", "<b>", "{}",
    ];

    private static readonly string[] KoreanPieces = ["", "a", "김", "똠", "\"", ",", ";", "\t", "|", "\n", "\r\n", " ", "0", "Ω", "日本", "'", "\\", "★"];

    private readonly TempFolder folder = new();

    [Fact]
    public void Whatever_is_written_by_the_rules_comes_back_unchanged()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var korean = random.Next(5) == 0;
            var encoding = korean ? TempFolder.Korean : random.Next(3) switch { 0 => Encoding.Unicode, 1 => Encoding.BigEndianUnicode, _ => new UTF8Encoding(random.Next(2) == 0) };
            var delimiter = ",;\t|"[random.Next(4)];
            var lineEnd = random.Next(2) == 0 ? "\n" : "\r\n";
            var width = random.Next(2, 9);
            var rows = Enumerable.Range(0, random.Next(1, 60)).Select(row => Row(random, row, width, korean ? KoreanPieces : Pieces)).ToList();
            var header = string.Join(delimiter, Enumerable.Range(0, width).Select(i => korean ? $"이름_{i}" : $"name_{i}"));
            var text = header + lineEnd + string.Concat(rows.Select(row => string.Join(delimiter, row.Select(value => Quoted(value, delimiter, random))) + lineEnd));
            var path = folder.Write($"{round}.csv", text, encoding);
            TempFolder.Rows(path).Select(row => string.Join('\u001F', row)).ShouldBe(rows.Select(row => string.Join('\u001F', row)), $"round {round} of seed {seed}");
        }
    }

    [Fact]
    public void Rows_longer_than_the_window_come_back_whole()
    {
        var longest = new string('가', 900_000);
        var rows = TempFolder.Rows(folder.Write("t.csv", $"name,text\nKim,\"{longest}\"\"x\"\nLee,{longest}\n"));
        rows[0][1].ShouldBe(longest + "\"x");
        rows[1][1].ShouldBe(longest);
    }

    // The first value is a number so that no row is empty and the header stands out.
    private static string[] Row(Random random, int number, int width, string[] pieces)
        => [.. Enumerable.Range(0, width).Select(i => i == 0 ? $"{number}" : string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)])))];

    private static string Quoted(string value, char delimiter, Random random)
        => value.Contains(delimiter) || value.AsSpan().IndexOfAny('"', '\r', '\n') >= 0 || random.Next(4) == 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    public void Dispose() => folder.Dispose();
}
