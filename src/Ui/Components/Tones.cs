namespace Dangol.Ui;

internal static class Tones
{
    public static string Icon(this Tone tone) => tone switch
    {
        Tone.Good => "circle-check",
        Tone.Warn => "triangle-alert",
        Tone.Bad => "octagon-alert",
        Tone.Accent => "info",
        _ => "circle-dot",
    };

    /// <summary>"badge badge--good": the block's name and, but for the neutral tone, its variant.</summary>
    public static string Class(this Tone tone, string block) => tone == Tone.Neutral ? block : $"{block} {block}--{tone.ToString().ToLowerInvariant()}";
}
