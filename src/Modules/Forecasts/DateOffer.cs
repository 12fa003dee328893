namespace Dangol.Forecasts;

/// <summary>A date that can be kept.</summary>
/// <param name="Days">Whole calendar days from the day of the start: 0 is the same day.</param>
/// <param name="Coverage">The chance that it is kept: the one asked for, or as much of it as the known cases can bear out.</param>
/// <param name="Cases">Finished cases it rests on.</param>
public sealed record DateOffer(int Days, double Coverage, int Cases);
