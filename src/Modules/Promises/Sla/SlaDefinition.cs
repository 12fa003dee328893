using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dangol.Promises;

/// <summary>What a policy says.</summary>
/// <param name="When">To what it applies; what is left out applies to everything.</param>
/// <param name="Targets">How soon, by what is to be done. None: it makes no promises and only watches those that people make.</param>
/// <param name="Calendar">The calendar in whose open time it is reckoned; null with <paramref name="OpenTime"/>: the workspace's default one.</param>
/// <param name="OpenTime">False: all time counts, nights and holidays too.</param>
/// <param name="GraceMinutes">How long after the due time an unkept promise is late rather than broken; null: as the workspace has it, which it never exceeds.</param>
/// <param name="Steps">Who is told when, at most 20.</param>
public sealed record SlaDefinition(
    SlaConditions? When = null,
    IReadOnlyList<SlaTarget>? Targets = null,
    Guid? Calendar = null,
    bool OpenTime = true,
    int? GraceMinutes = null,
    IReadOnlyList<EscalationStep>? Steps = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static SlaDefinition Read(string text) => JsonSerializer.Deserialize<SlaDefinition>(text, Json)!;

    internal string Write() => JsonSerializer.Serialize(this, Json);

    internal SlaTarget? Target(string name) => Targets?.FirstOrDefault(target => target.Name == name);
}

/// <summary>Every list that is given must hold the promise's value; one without a value is in none.</summary>
/// <param name="Tags">The customer has one of these tags: the tier.</param>
public sealed record SlaConditions(IReadOnlyList<string>? Tags = null, IReadOnlyList<string>? Channels = null, IReadOnlyList<PromisePriority>? Priorities = null, IReadOnlyList<PromiseKind>? Kinds = null, IReadOnlyList<string>? Teams = null)
{
    internal bool Hold(IReadOnlySet<string> tags, SlaSubject subject)
        => (Tags is not { Count: > 0 } || Tags.Any(tags.Contains))
            && (Channels is not { Count: > 0 } || (subject.Channel is not null && Channels.Contains(subject.Channel, StringComparer.OrdinalIgnoreCase)))
            && (Priorities is not { Count: > 0 } || Priorities.Contains(subject.Priority))
            && (Kinds is not { Count: > 0 } || Kinds.Contains(subject.Kind))
            && (Teams is not { Count: > 0 } || (subject.Team is not null && Teams.Contains(subject.Team, StringComparer.OrdinalIgnoreCase)));
}

/// <summary>What a policy's conditions look at, besides the customer.</summary>
/// <param name="Team">Who is to keep it.</param>
internal sealed record SlaSubject(string? Channel, PromisePriority Priority, PromiseKind Kind, string? Team);

/// <summary>One thing to be done in time.</summary>
/// <param name="Name">firstReply, nextReply, resolution, update (again and again), or a name of the owner's own.</param>
/// <param name="Minutes">1 minute to 366 days.</param>
public sealed record SlaTarget(string Name, int Minutes)
{
    public const string FirstReply = "firstReply", NextReply = "nextReply", Resolution = "resolution", Update = "update";

    internal const int MostMinutes = 366 * 24 * 60;

    internal PromiseKind Kind => Name switch
    {
        FirstReply or NextReply => PromiseKind.Reply,
        Resolution => PromiseKind.Resolution,
        Update => PromiseKind.Update,
        _ => PromiseKind.Custom,
    };
}

/// <summary>Somebody is told, once, when this much of the time is over.</summary>
/// <param name="Share">Per cent of the time from the making to the due time, 1..100; 100 is the due time.</param>
/// <param name="AfterMinutes">Counted from the due time, in the time that passes; makes <paramref name="Share"/> 100.</param>
/// <param name="Team">With <see cref="EscalationTo.Team"/>: its name; null is the promise's own.</param>
/// <param name="HandOver">The one told is to keep the promise from now on: the first by name where there are several.</param>
public sealed record EscalationStep(int Share, int AfterMinutes = 0, EscalationTo To = EscalationTo.Keeper, string? Team = null, bool HandOver = false);

public enum EscalationTo
{
    /// <summary>Who is to keep it; where nobody is named, the managers.</summary>
    Keeper = 0,
    Team = 1,

    /// <summary>Owners and managers.</summary>
    Managers = 2,
}
