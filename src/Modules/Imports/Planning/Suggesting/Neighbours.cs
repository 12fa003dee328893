using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>What columns of a file without headers say together: which date is which, which text is a city.</summary>
internal static class Neighbours
{
    public static void Apply(FileFacts file)
    {
        var kind = Owners.KindOf(file.Name.Head);
        Places(file);
        Counts(file, kind);
        Texts(file, kind);
        var dates = file.Usable.Where(column => column.IsInferred && column.Concepts == Concepts.Of(Concept.Date)).ToList();
        if (kind == RecordKind.Review && dates.Count >= 2)
        {
            var ordered = InOrder(file, dates);
            ordered[0].Infer(Concepts.Of(Concept.Review, Concept.Created, Concept.Date), 0.7);
            ordered[1].Infer(Concepts.Of(Concept.Answer, Concept.Date), 0.6);
        }
        else if (kind is null or RecordKind.Order && dates.Count >= 2)
        {
            OrderDates(file, dates);
        }
    }

    // Days among times are what was promised; the rest happen one after the other.
    private static void OrderDates(FileFacts file, List<ColumnFacts> dates)
    {
        var whole = dates.Where(column => Dates.Decide(column).IsWhole).ToList();
        if (whole.Count == 1 && dates.Count > 1)
        {
            whole[0].Infer(Concepts.Of(Concept.Estimated, Concept.Delivery, Concept.Date), 0.6);
            dates.Remove(whole[0]);
        }

        Concept[] steps = dates.Count switch
        {
            1 => [Concept.Order],
            2 => [Concept.Order, Concept.Delivered],
            3 => [Concept.Order, Concept.Shipped, Concept.Delivered],
            _ => [Concept.Order, Concept.Approved, Concept.Shipped, Concept.Delivered],
        };
        foreach (var (column, step) in InOrder(file, dates).Zip(steps))
        {
            column.Infer(Concepts.Of(step, Concept.Date), 0.6);
        }
    }

    private static List<ColumnFacts> InOrder(FileFacts file, List<ColumnFacts> dates)
    {
        string Value(string[] row, ColumnFacts column) => row[column.Profile.Index];
        int Later(ColumnFacts column) => dates.Count(other => other != column && file.Rows.Count(row => Value(row, column).Length > 0 && Value(row, other).Length > 0
            && Compare(Value(row, column), column, Value(row, other), other) > 0) * 2 > file.Rows.Count(row => Value(row, column).Length > 0 && Value(row, other).Length > 0));
        return [.. dates.OrderBy(Later)];
    }

    private static int Compare(string left, ColumnFacts leftColumn, string right, ColumnFacts rightColumn)
        => Moments.TryParse(left, Dates.Decide(leftColumn).Order, DateOrders.DefaultPivot, out var first)
            && Moments.TryParse(right, Dates.Decide(rightColumn).Order, DateOrders.DefaultPivot, out var second) ? first.Local.CompareTo(second.Local) : 0;

    private static void Places(FileFacts file)
    {
        foreach (var column in file.Usable.Where(column => column.Concepts.IsEmpty))
        {
            if (column.Profile is { MinLength: 2, MaxLength: 2, TopValues.Count: <= 80 and > 1 } && column.Share(Fits.Wordy) > 0.99 && column.Share(Fits.Code) > 0.9)
            {
                column.Infer(Concepts.Of(Concept.Region), 0.6);
            }
        }

        bool IsPlace(ColumnFacts column) => column.Concepts.HasAny(Concepts.Of(Concept.Region, Concept.Postal));
        foreach (var column in file.Usable.Where(column => column.Concepts.IsEmpty && column.Share(Fits.Wordy) > 0.9))
        {
            var index = column.Profile.Index;
            if (file.Columns.Any(other => Math.Abs(other.Profile.Index - index) == 1 && IsPlace(other)))
            {
                column.Infer(Concepts.Of(Concept.City), 0.6);
            }
        }
    }

    // Of products the first words are the category, of reviews the short ones the title.
    private static void Texts(FileFacts file, RecordKind? kind)
    {
        var words = file.Usable.Where(column => column.Concepts.IsEmpty && column.Share(Fits.Wordy) > 0.7).ToList();
        if (kind == RecordKind.Product && words.Find(column => column.Profile.TopValues is not null) is { } category)
        {
            category.Infer(Concepts.Of(Concept.Product, Concept.Category), 0.55);
        }
        else if (kind == RecordKind.Review && words.Count > 0)
        {
            words[0].Infer(Concepts.Of(Concept.Review, Concept.Title), 0.55);
        }
    }

    // Small whole numbers: the place in a series, instalments, scores.
    private static void Counts(FileFacts file, RecordKind? kind)
    {
        var small = file.Usable.Where(column => column.IsInferred && column.Concepts.HasAny(Concepts.Of(Concept.Quantity, Concept.Score)) && column.Share(Fits.Digits) > 0.99).ToList();
        if (kind == RecordKind.Review)
        {
            small.Where(column => column.Concepts.Has(Concept.Score)).Take(1).ToList().ForEach(column => column.Infer(Concepts.Of(Concept.Review, Concept.Score), 0.8));
        }
        else if (kind is RecordKind.Payment or RecordKind.OrderLine)
        {
            Concept[] meanings = kind == RecordKind.Payment ? [Concept.Sequence, Concept.Instalments] : [Concept.Sequence, Concept.Quantity];
            foreach (var (column, meaning) in small.Zip(meanings))
            {
                column.Infer(Concepts.Of(meaning), 0.6);
            }
        }
        else
        {
            small.Where(column => column.Concepts.Has(Concept.Score)).ToList().ForEach(column => column.Infer(Concepts.Of(Concept.Quantity), 0.5));
        }
    }
}
