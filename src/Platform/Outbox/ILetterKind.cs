using Dangol.Platform.Data;

namespace Dangol.Platform.Outbox;

/// <summary>What letters of a kind set off once they are gone.</summary>
public interface ILetterKind
{
    /// <summary>At most 40 characters; never changed, as rows name it.</summary>
    string Kind { get; }

    /// <summary>Called in the transaction that marks the letter as sent, or as failed for good. It happens once.</summary>
    Task Closed(DangolContext db, Guid subject, LetterState state);
}
