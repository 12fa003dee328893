namespace Dangol.Imports.Reading;

/// <summary>How a delimited text file is laid out.</summary>
/// <param name="PreambleRows">Rows above the header (titles, periods, blank lines) that are passed over.</param>
/// <param name="Columns">In file order, each name once: a second one is called "name (2)", a nameless one "Column n".</param>
internal sealed record CsvLayout(
    FoundEncoding Encoding, char Delimiter, bool ReturnEndsRow, int PreambleRows, bool HasHeader, IReadOnlyList<string> Columns);
