using System.Text.Json;
using System.Text.Json.Serialization;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Customers;

/// <summary>Who entered a field directly (by hand or through the API), and when. Kept beside the record, by field name; "" is all of its fields.</summary>
internal sealed record Entered(string Who, string Via, long At)
{
    public static Entered Now(DangolContext db) => new(db.Caller.Name, db.Caller.Via, db.Now.ToStored());

    [JsonIgnore]
    public Instant Time => StoredTypes.ToInstant(At);

    public static string Write(Dictionary<string, Entered> entries) => JsonSerializer.Serialize(entries, EnteredJson.Default.DictionaryStringEntered);

    public static Dictionary<string, Entered> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, EnteredJson.Default.DictionaryStringEntered)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, Entered>))]
internal sealed partial class EnteredJson : JsonSerializerContext;
