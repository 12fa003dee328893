using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Promises;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Today;

internal static class TodayApi
{
    public static void MapTodayApi(this IEndpointRouteBuilder routes)
        => routes.MapGet("/api/today", Show).RequireAuthorization(Policies.Read).WithName("ShowToday").WithTags("Today")
            .WithSummary("What the first page shows: counts with the address of the list behind each, the three things to do now, the kept rate of the last seven days. Days are the caller's.");

    private static async Task<Ok<TodayBody>> Show(DangolContext db, Words t, CancellationToken cancellationToken)
    {
        var view = await TodayView.Read(db, cancellationToken);
        var (figures, links, rate) = (view.Figures, view.Links, view.KeptRate);
        return TypedResults.Ok(new TodayBody(
            links.Today,
            [.. TodayAdvice.Of(view, t).Select(advice => new AdviceBody(advice.Text, advice.Href))],
            new Dictionary<string, CountBody>
            {
                ["dueToday"] = new(figures.DueToday, PromisesContract.Href(links.DueToday)),
                ["atRisk"] = new(figures.AtRisk, PromisesContract.Href(links.AtRisk)),
                ["overdue"] = new(figures.Overdue, PromisesContract.Href(links.Overdue)),
                ["missedYesterday"] = new(figures.MissedYesterday, PromisesContract.Href(links.MissedYesterday)),
                ["reviewsToAnswer"] = new(figures.ReviewsToAnswer, TodayLinks.Reviews),
                ["slippingRegulars"] = new(Math.Min(figures.Slipping, SlippingRegulars.MostCounted), TodayLinks.Slipping, figures.Slipping > SlippingRegulars.MostCounted),
                ["keptSinceYesterday"] = new(figures.KeptSinceYesterday, PromisesContract.Href(links.KeptSinceYesterday)),
                ["lateSinceYesterday"] = new(figures.LateSinceYesterday, PromisesContract.Href(links.LateSinceYesterday)),
                ["newCustomers"] = new(figures.NewCustomers, TodayLinks.NewCustomers),
                ["newOrders"] = new(figures.NewOrders, TodayLinks.NewOrders),
                ["newReviews"] = new(figures.NewReviews, TodayLinks.NewReviews),
            },
            new RateBody(rate.Hits, rate.Cases, rate.Cases == 0 ? null : rate.Rate, rate.Cases == 0 ? null : rate.Interval.Low, rate.Cases == 0 ? null : rate.Interval.High),
            figures.LastOrderAt));
    }
}

/// <param name="LastOrderAt">Where the records end; null without orders.</param>
internal sealed record TodayBody(LocalDate Today, IReadOnlyList<AdviceBody> Now, IReadOnlyDictionary<string, CountBody> Counts, RateBody KeptRateOfLastSevenDays, Instant? LastOrderAt);

internal sealed record AdviceBody(string Text, string Href);

/// <param name="OrMore">Counting stopped there.</param>
internal sealed record CountBody(long Count, string Href, bool OrMore = false);

/// <param name="Rate">Null when no promise was judged.</param>
internal sealed record RateBody(long Kept, long Judged, double? Rate, double? Low, double? High);
