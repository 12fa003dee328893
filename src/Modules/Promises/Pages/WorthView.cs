namespace Dangol.Promises;

/// <param name="Counts">All promises, scored or not: what stands on the list's tabs.</param>
public sealed record WorthView(WorthReport Report, PromiseCounts Counts);
