using NodaTime;

namespace Dangol.Imports.Reading;

/// <summary>A date or time as the file gives it. Without an offset it is wall-clock time, to be read in the workspace's zone.</summary>
internal readonly record struct Moment(LocalDateTime Local, Offset? Offset, bool HasTime)
{
    /// <summary>Null when the value names no offset.</summary>
    public Instant? Instant => Offset is { } offset ? Local.WithOffset(offset).ToInstant() : null;
}

/// <summary>Parses values of a column whose order is decided.</summary>
internal static class Moments
{
    private static readonly LocalDateTime SerialZero = new(1899, 12, 30, 0, 0);

    /// <param name="pivot">Two-digit years up to it are in the 2000s.</param>
    public static bool TryParse(ReadOnlySpan<char> value, DateOrder order, int pivot, out Moment moment)
    {
        moment = default;
        if (order >= DateOrder.SixDigits && TryNumeric(value.Trim(), order, pivot, out moment))
        {
            return true;
        }

        if (!DateScan.TryScan(value, out var scanned) || !DateOrders.TryResolve(scanned, order, pivot, out var local))
        {
            return false;
        }

        moment = new(local, scanned.HasOffset ? Offset.FromSeconds(scanned.OffsetSeconds) : null, scanned.HasTime);
        return true;
    }

    /// <summary>Serial days are taken from 1905 to 2149, whole or with a fraction.</summary>
    public static bool IsSerial(double days) => days is >= 1828 and < 91313;

    private static bool TryNumeric(ReadOnlySpan<char> value, DateOrder order, int pivot, out Moment moment)
    {
        moment = default;
        if (order == DateOrder.SixDigits)
        {
            return TrySix(value, pivot, out moment);
        }

        if (!double.TryParse(value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        if (order == DateOrder.ExcelSerial)
        {
            // Serial fractions carry the rounding of a double; files mean whole seconds.
            var seconds = (long)Math.Round(number * 86400, MidpointRounding.AwayFromZero);
            moment = new(SerialZero.PlusSeconds(seconds), null, seconds % 86400 != 0);
            return IsSerial(number);
        }

        var unix = order == DateOrder.UnixMilliseconds ? (long)number : (long)(number * 1000);
        moment = new(Instant.FromUnixTimeMilliseconds(unix).InUtc().LocalDateTime, Offset.Zero, true);
        return unix is > 100_000_000_000 and < 10_000_000_000_000;
    }

    private static bool TrySix(ReadOnlySpan<char> value, int pivot, out Moment moment)
    {
        moment = default;
        if (value.Length != 6 || !int.TryParse(value, System.Globalization.NumberStyles.None, null, out var number))
        {
            return false;
        }

        var scanned = new ScannedDate { First = number / 10000, Second = number / 100 % 100, Third = number % 100, Layout = DateLayout.ShortYear };
        if (!DateOrders.TryResolve(scanned, DateOrder.YearMonthDay, pivot, out var local))
        {
            return false;
        }

        moment = new(local, null, false);
        return true;
    }
}
