using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dangol.Host.Commands;

internal static class Report
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command's result for programs: one JSON object as the last line, only when asked for.</summary>
    public static void Result(this ParseResult parsed, object result)
    {
        if (parsed.GetValue(Shared.Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(result, Web));
        }
    }
}
