using System.Text;

namespace Dangol.Samples.Generating;

/// <summary>Comma-separated, lines ended the way Windows programs end them, quoted only where needed.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly StreamWriter writer;

    public CsvFile(Stream stream, Encoding encoding, params string[] header)
    {
        writer = new(stream, encoding) { NewLine = "\r\n" };
        Row(header);
    }

    public void Row(params ReadOnlySpan<string?> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            writer.Write(Quoted(fields[i] ?? ""));
        }

        writer.WriteLine();
    }

    public void Dispose() => writer.Dispose();

    private static string Quoted(string field)
        => field.AsSpan().ContainsAny("\",\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
