using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>A value that could not be taken.</summary>
/// <param name="Column">Null when the fault is of the row as a whole.</param>
/// <param name="RejectsRow">False: only this value is left empty, the rest of the row is taken.</param>
internal readonly record struct MapFault(string? Column, string Value, Sentence Reason, bool RejectsRow);
