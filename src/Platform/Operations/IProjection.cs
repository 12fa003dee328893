namespace Dangol.Platform.Operations;

/// <summary>
/// Something kept beside the data for speed that can always be made anew from it: the search index, a customer's figures, kept counts.
/// Modules register theirs as scoped; `dangol rebuild` and `dangol restore` run them for every workspace, in the order of the modules.
/// </summary>
public interface IProjection
{
    /// <summary>Short and stable, such as "customers.search": people name it on the command line.</summary>
    string Name { get; }

    /// <summary>Makes it anew for the caller's workspace, in as many transactions as it likes; run again it gives the same. Returns how many rows it wrote.</summary>
    Task<long> Rebuild(CancellationToken cancellationToken);
}
