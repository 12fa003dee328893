using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Customers;

/// <summary>
/// One person as the business knows them: the fold over the source records linked to them. The fields here are a projection that
/// <see cref="Folding"/> makes anew whenever a link or a record changes; which record gave a field is asked of the same fold.
/// </summary>
internal sealed class Customer : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public long Number { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    /// <summary>E.164.</summary>
    public string? Phone { get; set; }

    public string? Region { get; set; }

    public string? City { get; set; }

    public string? PostalCode { get; set; }

    public string? Address { get; set; }

    public string? Country { get; set; }

    public LocalDate? Birthday { get; set; }

    public string? Gender { get; set; }

    public string? Grade { get; set; }

    public string? Memo { get; set; }

    /// <summary>The earliest joining date a source names; null when none does.</summary>
    public Instant? JoinedAt { get; set; }

    /// <summary>JSON object of the custom fields, null when there are none.</summary>
    public string? Custom { get; set; }

    public Instant CreatedAt { get; set; }

    public Instant UpdatedAt { get; set; }

    /// <summary>The import that created the customer; null for one added by hand or through the API.</summary>
    public int? ImportId { get; set; }

    /// <summary>Set when this customer's records moved to another because they share a verified key.</summary>
    public Guid? MergedInto { get; set; }

    public Instant? ArchivedAt { get; set; }

    /// <summary>Grows by one with every change: the ETag.</summary>
    [NotAudited]
    public int Version { get; set; } = 1;

    // What Orders reports about the customer, kept for lists and filters; amounts in hundredths of the currency's unit.
    [NotAudited]
    public int OrderCount { get; set; }

    [NotAudited]
    public long Spent { get; set; }

    [NotAudited]
    public Instant? FirstOrderAt { get; set; }

    [NotAudited]
    public Instant? LastOrderAt { get; set; }

    /// <summary>When a regular (3 orders or more) counts as slipping away: last order + twice their usual interval. Null for others.</summary>
    [NotAudited]
    public Instant? SlipsAt { get; set; }

    public string AuditId => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>
/// What one source said about a person, kept as it came: a line of a file, an entry by hand, a call of the API. A customer is a set of links to these;
/// <see cref="CustomerId"/> is the link as it stands now.
/// </summary>
internal sealed class SourceRecord : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public Guid CustomerId { get; set; }

    /// <summary>The system the key belongs to; "shop" unless the owner named another. "hand" for entries by hand, "api" for the API.</summary>
    public required string Source { get; set; }

    /// <summary>The record's id in its source.</summary>
    public required string SourceKey { get; set; }

    /// <summary>JSON: the recognised fields, normalised, by field name.</summary>
    public required string Fields { get; set; }

    /// <summary>JSON: the columns whose text in the source differs from the fields, by header; null without any.</summary>
    public string? Raw { get; set; }

    /// <summary>A 64-bit hash of the content: the same again changes nothing.</summary>
    public long Hash { get; set; }

    public int? ImportId { get; set; }

    public string? FileName { get; set; }

    /// <summary>The physical line in the file, counted from 1.</summary>
    public long? Line { get; set; }

    public Instant RecordedAt { get; set; }

    /// <summary>JSON: who entered which field directly, and when (<see cref="Dangol.Customers.Entered"/>); null for records of files.</summary>
    public string? Entered { get; set; }
}

/// <summary>A key that identifies a person beyond one record: two records that share one are the same customer.</summary>
internal sealed class IdentityKey : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public IdentityKind Kind { get; set; }

    /// <summary>"shop:123" for an id of a source; the normalised e-mail; the E.164 phone number.</summary>
    public required string Value { get; set; }

    public Guid CustomerId { get; set; }
}

internal enum IdentityKind
{
    Person = 1,
    Email = 2,
    Phone = 3,
}

/// <summary>A movement of the merge ledger: the records of one customer moved to another, and why. Undone by moving them back.</summary>
internal sealed class CustomerMerge : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public Guid FromCustomerId { get; set; }

    public Guid IntoCustomerId { get; set; }

    /// <summary>Such as "phone:+821012345678": the key both share.</summary>
    public required string Because { get; set; }

    /// <summary>JSON array of the source records that moved.</summary>
    public required string RecordIds { get; set; }

    /// <summary>JSON: by table, the keys of the rows that moved along.</summary>
    [NotAudited]
    public required string Moved { get; set; }

    public int? ImportId { get; set; }

    public Instant At { get; set; }

    public Instant? UndoneAt { get; set; }

    public string AuditId => Id.ToString();
}

internal sealed class CustomerTag : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public required string Tag { get; set; }

    public Guid CustomerId { get; set; }

    public int? ImportId { get; set; }
}

internal sealed class Note : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public long Number { get; set; }

    public Guid? CustomerId { get; set; }

    public required string Text { get; set; }

    public required string Author { get; set; }

    public Guid? AuthorId { get; set; }

    public Instant CreatedAt { get; set; }

    public Instant? EditedAt { get; set; }

    /// <summary>Set for one that was deleted and can still be restored.</summary>
    public Instant? DeletedAt { get; set; }

    public string? Source { get; set; }

    public string? SourceKey { get; set; }

    [NotAudited]
    public long Hash { get; set; }

    public int? ImportId { get; set; }

    [NotAudited]
    public int Version { get; set; } = 1;

    public string AuditId => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A list's filters and order under a name; private to its owner or shared with the workspace.</summary>
internal sealed class SavedView : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    /// <summary>"customers" or "promises".</summary>
    public required string List { get; set; }

    public required string Name { get; set; }

    /// <summary>The query string of the list page, without the leading "?".</summary>
    public required string Query { get; set; }

    public Guid? OwnerId { get; set; }

    public bool Shared { get; set; }

    public Instant CreatedAt { get; set; }

    public string AuditId => Name;
}
