namespace Dangol.TimeExpressions.Meaning;

/// <summary>What an answer means: past readings before future ones, mornings before evenings.</summary>
internal interface IMeaning
{
    string Type { get; }

    IEnumerable<Reading> Readings { get; }
}
