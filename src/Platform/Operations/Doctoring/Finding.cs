namespace Dangol.Platform.Operations.Doctoring;

public enum Verdict
{
    Fine = 0,

    /// <summary>Works, but somebody should look.</summary>
    Look = 1,

    /// <summary>Does not work, or data are in danger.</summary>
    Mend = 2,
}

/// <summary>One thing the doctor looked at.</summary>
/// <param name="Check">Short and stable, for programs: "disk", "schema".</param>
/// <param name="Says">What was found, and what to do about it where something is to be done.</param>
public sealed record Finding(string Check, Verdict Verdict, Sentence Says)
{
    public static Finding Fine(string check, string korean, string english) => new(check, Verdict.Fine, new Sentence(korean, english));

    public static Finding Look(string check, string korean, string english) => new(check, Verdict.Look, new Sentence(korean, english));

    public static Finding Mend(string check, string korean, string english) => new(check, Verdict.Mend, new Sentence(korean, english));
}
