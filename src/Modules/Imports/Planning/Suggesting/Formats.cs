using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>The format in which a column is read as a field.</summary>
internal static class Formats
{
    public static ColumnReading Read(ColumnFacts column)
    {
        var date = Dates.Decide(column);
        var profile = column.Profile;
        return new(profile.Filled, (long)profile.Distinct, IdentityColumns.Is(column) ? [] : profile.Samples, date.Order, date.IsWhole,
            DecimalMarks.Decide(profile, out _), Currency(column), ScoreScales.Of(column) ?? ScoreScale.OneToFive);
    }

    /// <param name="today">Birthdays with two-digit years lie before it.</param>
    public static ValueFormat Of(ColumnReading reading, Field field, Need need, DateOnly today) => need switch
    {
        Need.Key => ValueFormat.Key,
        Need.Email => new(ValueType.Email),
        Need.Phone => new(ValueType.Phone),
        Need.Date => new(reading.WholeDates ? ValueType.Date : ValueType.DateTime)
        {
            DateOrder = reading.DateOrder,
            Pivot = field == Field.Birthday ? today.Year % 100 : DateOrders.DefaultPivot,
        },
        Need.Money => new(ValueType.Money) { DecimalMark = reading.DecimalMark, Currency = reading.Currency },
        Need.Quantity => new(ValueType.Quantity) { DecimalMark = reading.DecimalMark },
        Need.Integer => new(ValueType.Integer),
        Need.YesNo => new(ValueType.YesNo),
        Need.Gender => new(ValueType.Gender),
        Need.Status or Need.StatusWords => new(ValueType.OrderStatus),
        Need.Score => new(ValueType.Score) { Scale = reading.Scale },
        _ => ValueFormat.Text,
    };

    private static string? Currency(ColumnFacts column)
        => column.Profile.Currencies.OrderByDescending(currency => currency.Value).Select(currency => currency.Key).FirstOrDefault()
            ?? (column.Header.Contains("(원)", StringComparison.Ordinal) ? "KRW" : null);
}
