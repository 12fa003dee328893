using System.Text;
using Dangol.Samples.Generating;
using NodaTime;
using Xunit;

namespace Dangol.Tests.Unit.Samples;

/// <summary>One generated shop, kept in memory and read back the way a program of somebody else would.</summary>
public sealed class SampleFolder
{
    public static readonly LocalDate Today = new(2026, 11, 22);

    private static readonly string[] FromTheRegister = ["고객명단.csv", "매장판매.csv"];

    public SampleFolder() : this(Today, 1)
    {
    }

    private SampleFolder(LocalDate today, int seed)
        => Truth = SampleShop.Generate(new() { Today = today, Seed = seed }, name => Files[name] = new MemoryStream());

    public static SampleFolder Of(LocalDate today, int seed) => new(today, seed);

    internal SampleTruth Truth { get; }

    public Dictionary<string, MemoryStream> Files { get; } = [];

    public byte[] Bytes(string name) => Files[name].ToArray();

    public string Text(string name)
    {
        var bytes = Bytes(name);
        return FromTheRegister.Contains(name)
            ? CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetString(bytes)
            : new UTF8Encoding(false, true).GetString(bytes)[1..];
    }

    public List<Dictionary<string, string>> Rows(string name)
    {
        var records = Records(Text(name));
        return [.. records.Skip(1).Select(r => records[0].Zip(r).ToDictionary(p => p.First, p => p.Second))];
    }

    private static List<List<string>> Records(string text)
    {
        List<List<string>> records = [[]];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append(text[i++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    Close();
                    break;
                case '\n' when !quoted:
                    Close();
                    records.Add([]);
                    break;
                case '\r' when !quoted:
                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }

        records.RemoveAll(r => r.Count == 0);
        return records;

        void Close()
        {
            records[^1].Add(field.ToString());
            field.Clear();
        }
    }
}

/// <summary>The shop is made once for all the tests that only read it.</summary>
[CollectionDefinition("sample shop")]
public sealed class SampleShopCollection : ICollectionFixture<SampleFolder>;
