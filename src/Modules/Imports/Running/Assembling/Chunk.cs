using Dangol.Customers;
using Dangol.Imports.Planning;
using Dangol.Orders;
using Dangol.Voice;
using NodaTime;

namespace Dangol.Imports.Running;

/// <summary>A customer as another record points at them.</summary>
internal readonly record struct CustomerRef(CustomerLink By, string Value);

/// <summary>Whose record it is: named in the row itself, or pointed at, or neither.</summary>
internal readonly record struct Owner(IncomingCustomer? Named, CustomerRef? Pointed);

internal sealed record OrderDraft(IncomingOrder Order, Owner Owner);

/// <param name="Row">Where the row is, to reject it when its order turns out to be unknown; null when the row brings its order along.</param>
internal sealed record LineDraft(string OrderKey, IncomingProduct? Product, string? ProductKey, Func<OrderPlace, Guid?, IncomingLine> Make, RejectedRow? Row);

internal sealed record PaymentDraft(string OrderKey, Func<OrderPlace, IncomingPayment> Make, RejectedRow? Row);

internal sealed record ReviewDraft(string? OrderKey, string? ProductKey, Owner Owner, Func<ReviewPlace, IncomingReview> Make);

internal sealed record NoteDraft(Owner Owner, Func<Guid?, Instant, IncomingNote> Make);

/// <param name="IsOlder">The order was there before this import.</param>
internal readonly record struct OrderPlace(Guid Id, Guid? CustomerId, bool IsOlder);

internal readonly record struct ReviewPlace(Guid? CustomerId, Guid? OrderId, Guid? ProductId);

internal sealed record Tagging(IncomingCustomer Customer, string Tag);

/// <summary>A row that could not be taken, or a value of it.</summary>
/// <param name="Text">The row's fields as one CSV line.</param>
/// <param name="IsWholeRow">False when only a value was left empty.</param>
internal sealed record RejectedRow(long Line, RecordKind Kind, string Korean, string English, string Text, bool IsWholeRow = true);

/// <summary>Rows of one file on their way into one transaction.</summary>
internal sealed class Chunk(string file, RecordKind kind)
{
    public string File => file;

    /// <summary>What the rows mainly are.</summary>
    public RecordKind Kind => kind;

    /// <summary>The number of the last row in it.</summary>
    public long LastRow { get; set; }

    public long BytesRead { get; set; }

    public int Rows { get; set; }

    /// <summary>The file ends with it; it may hold no row.</summary>
    public bool IsLast { get; set; }

    /// <summary>Rows of the whole file without any value; told with the last chunk.</summary>
    public long EmptyRows { get; set; }

    public Dictionary<string, IncomingCustomer> Customers { get; } = [];

    public Dictionary<string, IncomingProduct> Products { get; } = [];

    public Dictionary<string, OrderDraft> Orders { get; } = [];

    public List<LineDraft> Lines { get; } = [];

    public List<PaymentDraft> Payments { get; } = [];

    public List<ReviewDraft> Reviews { get; } = [];

    public List<NoteDraft> Notes { get; } = [];

    public List<Tagging> Tags { get; } = [];

    public List<RejectedRow> Rejected { get; } = [];

    /// <summary>Mentions that the file had before: needed for their ids, but counted already.</summary>
    public HashSet<object> CountedBefore { get; } = [];

    /// <summary>Repeats within the file: counted before anything is written.</summary>
    public Dictionary<RecordKind, long> Repeats { get; } = [];

    public void Repeat(RecordKind repeated) => Repeats[repeated] = Repeats.GetValueOrDefault(repeated) + 1;
}
