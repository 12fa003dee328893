namespace Dangol.Ui;

/// <summary>One choice of a <see cref="Select"/>, a <see cref="Segmented"/> or <see cref="Tabs"/>; for the last two the value is the address it opens.</summary>
/// <param name="Count">Shown beside the words where it helps to choose.</param>
public sealed record Option(string Value, string Text, long? Count = null, string? Icon = null);
