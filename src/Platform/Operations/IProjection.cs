namespace Dangol.Platform.Operations;

/// <summary>
/// Something kept beside the data for speed that can always be made anew from it: the search index, a customer's figures, kept counts.
/// Modules register theirs as scoped; `dangol rebuild` runs them for every workspace, in the order of the modules.
/// </summary>
public interface IProjection
{
    /// <summary>Short and stable, such as "customers.search": people name it on the command line.</summary>
    string Name { get; }

    /// <summary>False for what a backup cannot hold, the full-text index: a restore makes it anew.</summary>
    bool IsInBackups => true;

    /// <summary>Makes it anew for the caller's workspace, in as many transactions as it likes; run again it gives the same. Returns how many rows it wrote.</summary>
    Task<long> Rebuild(CancellationToken cancellationToken);
}
