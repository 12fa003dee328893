using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>A column as the planner sees it: what its header says and what its values show.</summary>
internal sealed class ColumnFacts
{
    public ColumnFacts(ColumnProfile profile, bool hasHeader, IReadOnlyList<string> sample)
    {
        Profile = profile;
        Sample = sample;
        Meaning = hasHeader ? HeaderWords.Read(profile.Header) : default;
        Concepts = Meaning.Concepts;
        Trust = 0.4 + (0.6 * Meaning.Coverage);
    }

    public ColumnProfile Profile { get; }

    public HeaderMeaning Meaning { get; }

    public string Header => Profile.Header;

    /// <summary>From the header, or inferred from values and joins where the header says nothing.</summary>
    public Concepts Concepts { get; private set; }

    /// <summary>0 to 1: how much the concepts are worth.</summary>
    public double Trust { get; private set; }

    /// <summary>The concepts are read off the values, not off the header.</summary>
    public bool IsInferred { get; private set; }

    /// <summary>Filled values from sampled rows, trimmed.</summary>
    public IReadOnlyList<string> Sample { get; }

    public void Infer(Concepts concepts, double trust) => (Concepts, Trust, IsInferred) = (concepts, trust, true);

    /// <summary>Adds whose the column is, where its header does not say.</summary>
    public void Belongs(Concepts owner) => Concepts = Concepts.With(owner);

    public double Share(Fits fits) => Profile.Share(fits);

    /// <summary>The share of sampled values for which this holds.</summary>
    public double SampleShare(Func<string, bool> holds) => Sample.Count == 0 ? 0 : (double)Sample.Count(holds) / Sample.Count;

    /// <summary>The share of rows whose value is a word that parses; 0 for columns with more than 256 different ones.</summary>
    public double WordShare(Func<string, bool> parses)
    {
        if (Profile.TopValues is not { Count: > 0 } values)
        {
            return 0;
        }

        var judged = values.Where(value => !Nothing.Is(value.Text)).ToList();
        return judged.Count == 0 ? 0 : (double)judged.Where(value => parses(value.Text)).Sum(value => value.Times) / judged.Sum(value => value.Times);
    }

    public bool LooksLikeIds => Share(Fits.Code) >= 0.9 && (Share(Fits.HexId) >= 0.8 || Share(Fits.Digits) >= 0.5 || Share(Fits.Wordy) < 0.2);
}
