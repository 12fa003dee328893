namespace Dangol.Ui;

/// <summary>One hit in the command palette; <c>GET /search/palette?q=</c> answers with <c>Page.Part&lt;PaletteResults&gt;</c>.</summary>
/// <param name="Group">The heading it stands under, in the reader's language.</param>
/// <param name="Detail">Shown quietly at the end of the line: a phone number, a due date.</param>
public sealed record PaletteEntry(string Group, string Icon, string Text, string Href, string? Detail = null);
