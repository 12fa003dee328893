namespace Dangol.Imports.Planning;

/// <summary>When a column may be a field of a kind of record.</summary>
internal sealed class FieldRule
{
    /// <param name="says">Sets of concepts, "/" between them: the header must speak of all of one set.</param>
    /// <param name="may">Concepts that may stand beside them without harm.</param>
    /// <param name="not">Concepts that must not be there.</param>
    /// <param name="weight">How much the field speaks for its kind of record, 0 to 1.</param>
    public FieldRule(RecordKind kind, Field field, Need need, string says, string may = "", string not = "", double weight = 1)
    {
        (Kind, Field, Need, Weight) = (kind, field, need, weight);
        Says = [.. says.Split('/').Select(Concepts.Parse)];
        May = Concepts.Parse(may);
        Not = Concepts.Parse(not);
    }

    public RecordKind Kind { get; }

    public Field Field { get; }

    public Need Need { get; }

    public IReadOnlyList<Concepts> Says { get; }

    public Concepts May { get; }

    public Concepts Not { get; }

    public double Weight { get; }
}
