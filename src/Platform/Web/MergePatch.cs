using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Platform.Web;

/// <summary>
/// A JSON merge patch (RFC 7396): what is not named stays, null clears. Reads field by field and remembers every fault; fields nobody read are
/// faults too, so that a caller never believes to have changed what cannot be changed.
/// </summary>
public sealed class MergePatch
{
    private readonly Dictionary<string, JsonElement> _fields;
    private readonly HashSet<string> _read = [];
    private readonly Dictionary<string, string[]> _errors = [];

    /// <exception cref="InvalidInputException">The body is not an object.</exception>
    public MergePatch(JsonElement body)
        => _fields = body.ValueKind == JsonValueKind.Object ? body.EnumerateObject().ToDictionary(field => field.Name, field => field.Value)
            : throw new InvalidInputException(new Dictionary<string, string[]> { [""] = ["Send a JSON object with the fields to change."] });

    public bool Has(string name)
    {
        _read.Add(name);
        return _fields.ContainsKey(name);
    }

    /// <summary>The new text; the old one when it is not named. Empty text is null.</summary>
    public string? Text(string name, string? old, int longest = 200)
        => Read(name, old, value => value.ValueKind == JsonValueKind.String && value.GetString() is var text && text!.Length <= longest ? (true, text.Trim() is { Length: > 0 } trimmed ? trimmed : null) : (false, null), $"Text of at most {longest} characters, or null.");

    public LocalDate? Date(string name, LocalDate? old)
        => Read(name, old, value => value.ValueKind == JsonValueKind.String && LocalDatePattern.Iso.Parse(value.GetString()!) is { Success: true } date ? (true, date.Value) : (false, null), "A date such as 2026-11-22, or null.");

    public Instant? Time(string name, Instant? old)
        => Read(name, old, value => value.ValueKind == JsonValueKind.String && WireJson.Time(value.GetString()) is { } time ? (true, time) : (false, null), "A time such as 2026-11-22T03:00:00Z, or null.");

    public bool Flag(string name, bool old)
        => Read<bool?>(name, old, value => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? (true, value.GetBoolean()) : (false, null), "true or false.") ?? false;

    /// <summary>One of the names of an enum, in camel case.</summary>
    public T Choice<T>(string name, T old)
        where T : struct, Enum
        => Read<T?>(name, old, value => value.ValueKind == JsonValueKind.String && Enum.TryParse<T>(value.GetString(), ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(value.GetString()![0]) ? (true, choice) : (false, null),
            $"One of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.") ?? old;

    public void Fault(string name, string message) => _errors[name] = [message];

    /// <exception cref="InvalidInputException">With every fault found, fields that nobody asked for among them.</exception>
    public void ThrowIfFaulty()
    {
        foreach (var name in _fields.Keys.Where(name => !_read.Contains(name)))
        {
            _errors[name] = ["This field cannot be changed here."];
        }

        if (_errors.Count > 0)
        {
            throw new InvalidInputException(_errors);
        }
    }

    private T? Read<T>(string name, T? old, Func<JsonElement, (bool Good, T? Value)> read, string expected)
    {
        _read.Add(name);
        if (!_fields.TryGetValue(name, out var value))
        {
            return old;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return default;
        }

        var (good, result) = read(value);
        if (!good)
        {
            _errors[name] = [expected];
            return old;
        }

        return result;
    }
}
