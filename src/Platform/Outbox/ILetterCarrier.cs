namespace Dangol.Platform.Outbox;

/// <summary>Carries letters out, in the way the workspace has chosen.</summary>
public interface ILetterCarrier
{
    /// <summary>Called outside any transaction. A letter can come twice when a server died while carrying it: its id is the same then.</summary>
    Task<Carried> Carry(int workspace, Guid id, Letter letter, CancellationToken cancellationToken);
}

/// <param name="Trouble">Why not: a name for which the carrier has words; null when it went.</param>
/// <param name="ForGood">It will not go another time either.</param>
public readonly record struct Carried(string? Trouble, bool ForGood)
{
    public static Carried Well => default;

    public static Carried Later(string trouble) => new(trouble, false);

    public static Carried Refused(string trouble) => new(trouble, true);
}
