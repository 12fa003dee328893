using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Customers;

/// <summary>
/// What one source says about a person, normalised. Null means the source does not say; an empty text in an entry by hand means the
/// field was cleared there.
/// </summary>
public sealed record CustomerFields
{
    public string? Name { get; init; }

    /// <summary>Lower case.</summary>
    public string? Email { get; init; }

    /// <summary>E.164 where it could be read; else as written, and then never a key.</summary>
    public string? Phone { get; init; }

    public string? Region { get; init; }

    public string? City { get; init; }

    public string? PostalCode { get; init; }

    public string? Address { get; init; }

    public string? Country { get; init; }

    public LocalDate? Birthday { get; init; }

    /// <summary>In an entry by hand: the birthday was emptied there.</summary>
    public bool BirthdayIsCleared { get; init; }

    public string? Gender { get; init; }

    public string? Grade { get; init; }

    public string? Memo { get; init; }

    public Instant? JoinedAt { get; init; }

    /// <summary>Fields of the owner's own, by name.</summary>
    public SortedDictionary<string, string>? Custom { get; init; }

    /// <summary>The person's id in the record's source; records of one source with the same one are the same person.</summary>
    public string? Person { get; init; }

    /// <summary>The address may belong to many or to nobody (none@, noreply@): it links no records.</summary>
    public bool EmailIsShared { get; init; }

    /// <summary>The number may belong to many or to nobody (050x relay, a switchboard, 0000-0000): it links no records.</summary>
    public bool PhoneIsShared { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json.Default.CustomerFields);

    public static CustomerFields Parse(string json) => JsonSerializer.Deserialize(json, Json.Default.CustomerFields)!;

    /// <summary>The keys by which this record meets others.</summary>
    internal IEnumerable<PersonKey> Keys(string source)
    {
        if (!string.IsNullOrEmpty(Person))
        {
            yield return new PersonKey(IdentityKind.Person, source + ":" + Person);
        }

        if (!string.IsNullOrEmpty(Email) && !EmailIsShared)
        {
            yield return new PersonKey(IdentityKind.Email, Email);
        }

        if (!string.IsNullOrEmpty(Phone) && !PhoneIsShared)
        {
            yield return new PersonKey(IdentityKind.Phone, Phone);
        }
    }
}

/// <summary>"Person shop:123", "Phone +821012345678".</summary>
internal readonly record struct PersonKey(IdentityKind Kind, string Value)
{
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}:{Value}";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = [typeof(DayText), typeof(TimeText)])]
[JsonSerializable(typeof(CustomerFields))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class Json : JsonSerializerContext
{
    static Json() => Default = new Json(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

internal sealed class DayText : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

internal sealed class TimeText : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => InstantPattern.ExtendedIso.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}
