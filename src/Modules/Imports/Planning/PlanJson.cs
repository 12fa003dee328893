using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Dangol.Imports.Planning;

/// <summary>Plans as JSON: names in camelCase, enumerations by name.</summary>
internal static class PlanJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(ImportPlan plan) => JsonSerializer.Serialize(plan, Options);

    /// <exception cref="JsonException">Not a plan.</exception>
    public static ImportPlan Read(string json)
        => JsonSerializer.Deserialize<ImportPlan>(json, Options) ?? throw new JsonException("The plan is empty.");
}
