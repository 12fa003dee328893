using Dangol.TimeExpressions.Meaning;
using NodaTime;

namespace Dangol.TimeExpressions.Charts;

/// <summary>What a rule found: the values of its bracketed elements in order, null where an optional one is absent.</summary>
internal sealed class Match(LocalDateTime now, Workdays workdays, object?[] values)
{
    public LocalDateTime Now => now;

    public LocalDate Today => now.Date;

    public Workdays Workdays => workdays;

    public bool Has(int index) => values[index] is not null;

    public T Get<T>(int index) => (T)values[index]!;

    public T Get<T>(int index, T otherwise) => values[index] is T value ? value : otherwise;

    public int Int(int index) => (int)Get<decimal>(index);
}
