using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Customers;

/// <summary>What a module has to say at the head of a customer's page: figures, and what should be done next. A scoped service.</summary>
public interface ICustomerFacts
{
    Task<CustomerFacts> Of(DangolContext db, Guid customerId, CancellationToken cancellationToken);
}

public sealed record CustomerFacts(IReadOnlyList<CustomerFigure> Figures, IReadOnlyList<NextStep> Steps)
{
    public static CustomerFacts None { get; } = new([], []);
}

/// <param name="Value">Written out in the reader's language.</param>
/// <param name="Hint">What the figure is made of: "12건 가운데 11건".</param>
public sealed record CustomerFigure(string Label, string Value, string? Hint = null, string? Href = null);

/// <summary>One thing to do for this customer. The page shows the three most urgent.</summary>
/// <param name="Urgency">Greater comes first: 90 a promise overdue, 80 due today, 70 a bad review unanswered, 50 due soon, 30 slipping away, 10 nice to do.</param>
/// <param name="Text">What to do: "오늘까지 전화하기로 했습니다".</param>
/// <param name="Why">In a few more words, or null.</param>
/// <param name="Href">Where it is done; null when reading it is enough.</param>
public sealed record NextStep(int Urgency, Tone Tone, string Icon, string Text, string? Why = null, string? Href = null);
