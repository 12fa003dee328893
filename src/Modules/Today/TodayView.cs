using Dangol.Platform.Data;
using Dangol.Promises;
using Dangol.Voice;

namespace Dangol.Today;

/// <summary>Everything on the first page.</summary>
/// <param name="Rates">Kept out of judged for each of the seven days before today.</param>
/// <param name="Currency">The workspace's.</param>
public sealed record TodayView(
    TodayFigures Figures, TodayLinks Links, PromiseClock Clock, IReadOnlyList<PromiseRow> Overdue, IReadOnlyList<PromiseRow> DueToday,
    IReadOnlyList<ReviewLine> Reviews, IReadOnlyList<SlippingRegular> Slipping, IReadOnlyList<Share> Rates, string Currency)
{
    public const int RateDays = 7;

    private const int Shown = 5;

    public Share KeptRate => new(Rates.Sum(day => day.Hits), Rates.Sum(day => day.Cases));

    internal static async Task<TodayView> Read(DangolContext db, CancellationToken cancellationToken)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        var (figures, links) = (await TodayFigures.Read(db, clock, cancellationToken), TodayLinks.Of(db, clock));
        var currency = await db.Row($"select currency from workspaces where id = {db.WorkspaceId}", row => row.GetString(0), cancellationToken) ?? "";
        return new TodayView(
            figures, links, clock,
            figures.Overdue == 0 ? [] : await PromisesContract.OverdueByValue(db, clock, Shown, cancellationToken),
            figures.DueToday == 0 ? [] : await PromisesContract.List(db, links.DueToday, clock, Shown, cancellationToken),
            figures.ReviewsToAnswer == 0 ? [] : await ReviewsToAnswer.List(db, Shown, null, cancellationToken),
            figures.Slipping == 0 ? [] : await SlippingRegulars.List(db, Shown, cancellationToken),
            figures.Promises == 0 ? [] : await PromisesContract.KeptRateByDay(db, links.Today.PlusDays(-RateDays), RateDays, clock, cancellationToken),
            currency);
    }
}
