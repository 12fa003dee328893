namespace Dangol.Ui;

/// <summary>One place along a <see cref="LineChart"/>.</summary>
/// <param name="Label">What stands under it: "11월 3주".</param>
/// <param name="Value">Null breaks the line: nothing was measured there.</param>
/// <param name="Low">The lower control limit, or the lower end of the confidence interval.</param>
/// <param name="High">The upper one.</param>
/// <param name="Note">Said beside the value: "1,204건 중 763건".</param>
/// <param name="IsFlagged">Outside its limits, or otherwise worth a look: drawn as a filled diamond.</param>
/// <param name="Href">The list behind it.</param>
public sealed record ChartPoint(
    string Label, double? Value, double? Low = null, double? High = null, string? Note = null, bool IsFlagged = false, string? Href = null);

/// <summary>One bar of a <see cref="ShareBars"/>: how many cases fell into each category, in the categories' order.</summary>
public sealed record ShareBar(string Label, IReadOnlyList<long> Counts, string? Href = null)
{
    public long Total => Counts.Sum();
}

/// <summary>One group of an <see cref="IntervalBars"/>: its value with the ends of its 95 % confidence interval, and the cases it rests on.</summary>
public sealed record IntervalBar(string Label, double Value, double Low, double High, long Cases, Tone Tone = Tone.Accent, string? Href = null);
