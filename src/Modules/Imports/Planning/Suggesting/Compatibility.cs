using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>How well a column's values fit what a field needs, 0 to 1: a column called "date" that is full of phone numbers is no date.</summary>
internal static class Compatibility
{
    public static double Of(ColumnFacts column, Need need) => need switch
    {
        Need.Key => Key(column),
        Need.Text => Text(column) * (column.SampleShare(IsSummary) > 0.05 ? 0.5 : 1),
        Need.PersonName => Text(column) * (column.Share(Fits.Prose) > 0.2 ? 0 : 1),
        Need.Address => Text(column),
        Need.Email => Above(column.Share(Fits.Email), 0.3),
        Need.Phone => Above(Math.Max(column.Share(Fits.Phone), HiddenPhones(column)), 0.3),
        Need.Date => Date(column),
        Need.Clock => Above(column.Share(Fits.Clock), 0.9),
        Need.Money => Above(column.Share(Fits.Number), 0.6) * (column.Share(Fits.Percent) > 0.5 ? 0 : 1),
        Need.Quantity => Above(Math.Max(column.Share(Fits.Number), column.SampleShare(value => Amounts.TryQuantity(value, '.', out _))), 0.8),
        Need.Integer => Above(column.Share(Fits.Number), 0.8),
        Need.YesNo => column.Profile.Distinct <= 4 ? Above(column.WordShare(value => YesNo.TryParse(value, out _)), 0.9) : 0,
        Need.Gender => column.Profile.Distinct <= 8 ? Above(column.WordShare(value => Genders.TryParse(value, out _)), 0.8) : 0,
        Need.Status => column.Profile.TopValues is { Count: <= 80 } && column.Share(Fits.Number) < 0.5 && column.Share(Fits.Date) < 0.5
            ? 0.6 + (0.4 * column.WordShare(value => OrderStatuses.TryParse(value, out _))) : 0,
        Need.Score => ScoreScales.Of(column) is null ? 0 : 1,
        Need.StatusWords => column.Profile.TopValues is { Count: > 1 } ? Above(column.WordShare(value => OrderStatuses.TryParse(value, out _)), 0.8) : 0,
        Need.Choice => column.Profile.TopValues is { Count: <= 120 } && column.Share(Fits.Date) < 0.5 ? 1 : 0,
        _ => 1,
    };

    private static double Key(ColumnFacts column)
    {
        var choices = column.Profile.TopValues is { Count: <= 10 } && column.Profile.Filled > 20 && column.Share(Fits.Wordy) > 0.9;
        if (choices || column.Share(Fits.Prose) > 0.2 || column.Share(Fits.PointDecimal) > 0.1 + column.Share(Fits.FloatedInteger) || column.Share(Fits.DateTime) > 0.5)
        {
            return 0;
        }

        return column.Share(Fits.Code) > 0.8 || column.Share(Fits.Email) > 0.8 || column.Share(Fits.FloatedInteger) > 0.8 ? 1 : column.Share(Fits.Spaced) > 0.5 ? 0.5 : 0.8;
    }

    private static double Text(ColumnFacts column)
        => column.Share(Fits.Number) > 0.7 || column.Share(Fits.Date) > 0.7 || column.Share(Fits.Email) > 0.5 || column.Share(Fits.HexId) > 0.5
            || column.Share(Fits.Phone) > 0.7 || column.Share(Fits.Clock) > 0.7 ? 0 : 1;

    private static double Date(ColumnFacts column)
    {
        if (column.Share(Fits.Date) is >= 0.5 and var share)
        {
            return share;
        }

        return Dates.Numeric(column) is not null ? 0.9 : 0;
    }

    // 010-****-1234: nothing to call, but a phone column all the same.
    private static double HiddenPhones(ColumnFacts column)
        => column.SampleShare(value => value.Contains('*', StringComparison.Ordinal) && value.StartsWith('0') && value.Count(char.IsAsciiDigit) >= 5);

    // "수제 쿠키 외 2건" names no one product.
    private static bool IsSummary(string value) => value.Length > 4 && value[^1] is '건' or '개' or '종' && value.Contains(" 외 ", StringComparison.Ordinal);

    private static double Above(double share, double least) => share >= least ? share : 0;
}
