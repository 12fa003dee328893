using Dangol.Imports.Reading;
using static Dangol.Imports.Planning.RecordKind;

namespace Dangol.Imports.Planning;

/// <summary>Keys for records whose files give them none, or none that is enough.</summary>
internal static class MadeKey
{
    /// <summary>One column that tells people apart if there is one, else all that name them together.</summary>
    public static IReadOnlyList<ColumnFacts> ForCustomer(Hypothesis hypothesis)
    {
        ColumnFacts?[] named = [hypothesis.Column(Customer, Field.Email), hypothesis.Column(Customer, Field.Phone), hypothesis.Column(Customer, Field.Name)];
        var columns = named.OfType<ColumnFacts>().ToList();
        var single = columns.Find(column => column.Profile.Filled >= column.Profile.Rows * 0.98
            && (column.Share(Fits.EmailKey) > 0.98 || column.Share(Fits.PhoneKey) > 0.98) && (column.Profile.IsUnique || hypothesis.Main != Customer));
        return single is not null && hypothesis.Main == Customer ? [single] : columns;
    }

    /// <summary>The time and whatever tells orders of the same time apart.</summary>
    public static IReadOnlyList<ColumnFacts> ForOrder(Hypothesis hypothesis, PlannedRecord? customer)
    {
        var columns = new List<ColumnFacts>();
        var time = hypothesis.Column(Order, Field.OrderedAt);
        var clock = hypothesis.File.Usable.FirstOrDefault(column => column.Share(Fits.Clock) > 0.9);
        var store = hypothesis.Column(Order, Field.Channel);
        columns.AddRange(new[] { time, clock, store }.OfType<ColumnFacts>());
        if (customer?.Of(Field.Key) is { } key)
        {
            columns.AddRange(hypothesis.File.Columns.Where(column => key.Columns.Contains(column.Header)));
        }

        if (hypothesis.Main == Order && hypothesis.Column(Order, Field.Total) is { } total)
        {
            columns.Add(total);
        }

        return columns;
    }

    /// <summary>
    /// Receipt numbers that begin anew every day need the day (and the till) beside them.
    /// </summary>
    /// <returns>The columns to put beside; null when the number is enough.</returns>
    public static IReadOnlyList<string>? DayBeside(Hypothesis hypothesis, Candidate key)
    {
        if (hypothesis.Column(Order, Field.OrderedAt) is not { } time || key.Column.Share(Fits.Digits) < 0.9 || key.Column.Profile.MaxLength > 5)
        {
            return null;
        }

        var order = Dates.Decide(time).Order;
        var (groups, share) = hypothesis.File.Determines(key.Column, row => Day(row[time.Profile.Index], order));
        if (groups < 3 || share > 0.7)
        {
            return null;
        }

        var till = hypothesis.File.Usable.FirstOrDefault(column => column.Concepts.Has(Concept.Store) && column.Concepts.Has(Concept.Id));
        return till is null ? [time.Header] : [time.Header, till.Header];
    }

    private static string Day(string value, DateOrder order)
        => Moments.TryParse(value, order, DateOrders.DefaultPivot, out var moment) ? $"{moment.Local.Date}" : value;
}
