using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>The format in which a column is read as a field.</summary>
internal static class Formats
{
    /// <param name="today">Birthdays with two-digit years lie before it.</param>
    public static ValueFormat Of(ColumnFacts column, Field field, Need need, DateOnly today) => need switch
    {
        Need.Key => ValueFormat.Key,
        Need.Email => new(ValueType.Email),
        Need.Phone => new(ValueType.Phone),
        Need.Date => OfDate(column, field, today),
        Need.Money => OfMoney(column),
        Need.Quantity => new(ValueType.Quantity) { DecimalMark = DecimalMarks.Decide(column.Profile, out _) },
        Need.Integer => new(ValueType.Integer),
        Need.YesNo => new(ValueType.YesNo),
        Need.Gender => new(ValueType.Gender),
        Need.Status => new(ValueType.OrderStatus),
        Need.Score => new(ValueType.Score) { Scale = ScoreScales.Of(column) ?? ScoreScale.OneToFive },
        _ => ValueFormat.Text,
    };

    private static ValueFormat OfDate(ColumnFacts column, Field field, DateOnly today)
    {
        var decision = Dates.Decide(column);
        return new(decision.IsWhole ? ValueType.Date : ValueType.DateTime)
        {
            DateOrder = decision.Order,
            Pivot = field == Field.Birthday ? today.Year % 100 : DateOrders.DefaultPivot,
        };
    }

    private static ValueFormat OfMoney(ColumnFacts column)
        => new(ValueType.Money)
        {
            DecimalMark = DecimalMarks.Decide(column.Profile, out _),
            Currency = column.Profile.Currencies.OrderByDescending(currency => currency.Value).Select(currency => currency.Key).FirstOrDefault()
                ?? (column.Header.Contains("(원)", StringComparison.Ordinal) ? "KRW" : null),
        };
}
