using System.Collections.Immutable;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>A range or a repetition, with its readings worked out.</summary>
internal sealed record Stretch(string Type, ImmutableArray<Reading> All) : IMeaning
{
    public IEnumerable<Reading> Readings => All;

    public static Stretch Every(string timex) => new("set", [new Reading(timex, Written.Unresolved)]);

    public bool Equals(Stretch? other) => other is not null && Type == other.Type && All.AsSpan().SequenceEqual(other.All.AsSpan());

    public override int GetHashCode() => All[0].GetHashCode();
}
