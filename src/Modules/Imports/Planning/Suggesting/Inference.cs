using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>Reads off the values what a header does not say.</summary>
internal static class Inference
{
    private const double Trust = 0.75;

    /// <summary>Gives concepts to the columns of a file whose headers say nothing.</summary>
    public static void Apply(FileFacts file)
    {
        var silent = file.Usable.Where(column => column.Concepts.IsEmpty || column.Meaning.Coverage < 0.35 || IsBelied(column)).ToList();
        foreach (var column in silent)
        {
            if (Of(column, file) is { IsEmpty: false } concepts)
            {
                column.Infer(concepts, file.HasHeader ? Trust - 0.1 : Trust);
            }
        }

        if (!file.HasHeader)
        {
            Neighbours.Apply(file);
        }
    }

    // "date" above phone numbers.
    private static bool IsBelied(ColumnFacts column)
        => (column.Share(Fits.Phone) > 0.9 && column.Share(Fits.PhoneBare) < 0.5 && !column.Concepts.HasAny(Concepts.Of(Concept.Phone, Concept.Fax, Concept.Id)))
            || column.SampleShare(IsOrderNumber) > 0.9
            || (column.Share(Fits.Email) > 0.9 && !column.Concepts.HasAny(Concepts.Of(Concept.Email, Concept.Id)));

    // "#1001": shops that call an order's number its name.
    private static bool IsOrderNumber(string value) => value.Length is > 3 and < 16 && value[0] == '#' && !value.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    private static Concepts Of(ColumnFacts column, FileFacts file)
    {
        if (column.SampleShare(IsOrderNumber) > 0.9)
        {
            return Concepts.Of(Concept.Order, Concept.Id);
        }

        if (column.Share(Fits.Email) > 0.8)
        {
            return Concepts.Of(Concept.Email);
        }

        if (column.Share(Fits.Phone) > 0.8 && (column.Share(Fits.PhoneBare) < 0.5 || column.SampleShare(value => value.Length == 10 && value.StartsWith("10", StringComparison.Ordinal)) > 0.8))
        {
            return Concepts.Of(Concept.Phone);
        }

        if (column.Share(Fits.Date) > 0.9)
        {
            return IsBirthday(column) ? Concepts.Of(Concept.Birth) : Concepts.Of(Concept.Date);
        }

        return Compatibility.Of(column, Need.Gender) > 0.9 && column.Share(Fits.Digits) < 0.1 ? Concepts.Of(Concept.Gender)
            : column.WordShare(value => Scores.TryStars(value, out _)) > 0.9 ? Concepts.Of(Concept.Review, Concept.Score)
            : column.WordShare(PaymentWords.Is) > 0.7 ? Concepts.Of(Concept.Payment, Concept.Method)
            : column.Profile.TopValues is { Count: > 1 and <= 40 } && column.WordShare(value => OrderStatuses.TryParse(value, out _)) > 0.8 ? Concepts.Of(Concept.Order, Concept.Status)
            : column.SampleShare(value => Names.IsAddress(value)) > 0.6 ? Concepts.Of(Concept.Address)
            : column.SampleShare(value => Names.IsKoreanName(value)) > 0.7 || column.SampleShare(value => Names.IsLatinName(value)) > 0.9 ? Concepts.Of(Concept.Name)
            : column.Share(Fits.Prose) > 0.4 ? Concepts.Of(Concept.Text)
            : file.HasHeader ? default
            : OfNumbers(column);
    }

    private static Concepts OfNumbers(ColumnFacts column)
    {
        var profile = column.Profile;
        if (column.Share(Fits.HexId) > 0.8 || (column.Share(Fits.Code) > 0.9 && column.Share(Fits.Wordy) < 0.1 && profile.Distinct > profile.Filled * 0.95 && profile.MinLength >= 3))
        {
            return Concepts.Of(Concept.Id);
        }

        if (column.Share(Fits.Number) < 0.9)
        {
            return default;
        }

        if (profile is { MinLength: 5, MaxLength: 5 } && column.Share(Fits.PostalCode) > 0.99 && column.Sample.Any(value => value[0] == '0'))
        {
            return Concepts.Of(Concept.Postal);
        }

        return column.Share(Fits.Money) > 0.3 || column.Share(Fits.PointDecimal) > 0.3 || column.Share(Fits.LoneComma) > 0.3 || profile.MaxNumber >= 1000
            ? Concepts.Of(Concept.Amount)
            : profile.MaxNumber <= 5 && profile.MinNumber >= 1 && profile.TopValues is { Count: <= 5 } ? Concepts.Of(Concept.Score)
            : profile.MaxNumber < 100 && column.Share(Fits.Digits) > 0.99 ? Concepts.Of(Concept.Quantity)
            : default;
    }

    private static bool IsBirthday(ColumnFacts column)
    {
        var decision = Dates.Decide(column);
        var days = column.Profile.Days(decision.Order);
        var eldest = new DateOnly(1990, 1, 1).DayNumber - new DateOnly(1970, 1, 1).DayNumber;
        return decision.IsWhole && !days.IsEmpty && days.First < eldest && days.Last - days.First > 15 * 365;
    }
}
