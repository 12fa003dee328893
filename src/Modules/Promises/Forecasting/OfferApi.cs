using Dangol.Forecasts;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Dates that can be kept, asked before they are promised.</summary>
internal static class OfferApi
{
    public static void MapOffers(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/promises/offers", Ask).RequireAuthorization(Policies.Read).WithTags("Promises").WithName("OfferDate")
            .WithSummary("The date that will be kept with the chance the owner chose (or coverage, 0.5 to 0.99), for a delivery or another kind of promise, from the shop's own history; and for a day of your own (on) the chance to keep it. offer is null while fewer than 50 of the kind are finished.");
        routes.MapGet("/promises/offer", async (string? kind, DangolContext db, DateOffers offers) =>
        {
            var chosen = PromiseAddress.Kinds.GetValueOrDefault(kind ?? "", PromiseKind.Delivery);
            return Page.Part<OfferHint>(new { Answer = await Answer(db, offers, new OfferWish(Kind: chosen)), Kind = chosen });
        }).RequireAuthorization(Policies.Work);
        routes.MapPost("/settings/sla/coverage", async ([FromForm] int? percent, Store store, Caller caller, Words t) =>
        {
            if (percent is not (>= 50 and <= 99))
            {
                return Page.GoTo("/settings/sla", new Toast(t["50에서 99 사이로 적어 주세요.", "Enter 50 to 99."], Tone.Bad));
            }

            await store.Write(caller, async db =>
            {
                await DateOffers.ChooseCoverage(db, percent.Value / 100.0);
                db.Audit("changed", "Setting", "promise-coverage", new { Percent = percent });
            });
            return Page.GoTo("/settings/sla", new Toast(t["저장했습니다", "Saved"]));
        }).RequireAuthorization(Policies.Manage);
    }

    public static async Task<OfferBody> Answer(DangolContext db, DateOffers offers, OfferWish wish)
    {
        var clock = await PromiseClock.Read(db);
        var now = clock.Now.InZone(clock.Zone).LocalDateTime;
        var coverage = wish.Coverage ?? await DateOffers.Coverage(db);
        if (wish.Kind is { } kind && kind != PromiseKind.Delivery)
        {
            var pace = await KindPace.Learn(db, kind);
            return new OfferBody(pace.Offer(clock.Now, clock.Zone, coverage), pace.Finished, KindPace.LeastFinished, wish.On is { } asked && asked >= now.Date ? pace.Chance(clock.Now, Due.On(asked, clock.Zone).At) : null);
        }

        var one = PromisePast.Now(now, wish);
        var offer = offers.Offer(db.WorkspaceId, one, coverage);
        var chance = wish.On is { } day && day >= now.Date ? offers.ChanceOfKeeping(db.WorkspaceId, one, Period.DaysBetween(now.Date, day)) : null;
        return new OfferBody(offer is null ? null : new DateBody(now.Date.PlusDays(offer.Days), offer.Days, offer.Coverage), offer?.Cases ?? await Delivered(db), LeadTimeModel.LeastFinished, chance);
    }

    // As far as it matters: whether there are enough.
    private static async Task<int> Delivered(DangolContext db)
        => (int)await db.Number($"select count(*) from (select 1 from orders where workspace_id = {db.WorkspaceId} and delivered_at is not null limit {LeadTimeModel.LeastFinished}) delivered");

    private static async Task<Ok<OfferBody>> Ask(OfferWish wish, DangolContext db, DateOffers offers)
    {
        if (wish.Coverage is < 0.5 or > 0.99)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["coverage"] = ["0.5 to 0.99."] });
        }

        return TypedResults.Ok(await Answer(db, offers, wish));
    }
}

/// <summary>What is known of a delivery that is about to be promised; all of it may be left out.</summary>
/// <param name="On">A day of your own, whose chance is asked.</param>
/// <param name="Kind">What is promised; left out: a delivery. Of other kinds only how long they took is known, whatever else is said.</param>
internal sealed record OfferWish(string? Category = null, string? Seller = null, string? Region = null, string? City = null, string? PostalCode = null, string? Channel = null, double? Coverage = null, LocalDate? On = null, PromiseKind? Kind = null);

/// <param name="Cases">How many finished ones it was learned from; without an offer, how many there are, counted no further than needed.</param>
/// <param name="Needed">How many are needed at least.</param>
/// <param name="Chance">That the day asked for is kept; null when none was asked for, or too little is known.</param>
public sealed record OfferBody(DateBody? Offer, int Cases, int Needed, double? Chance);

/// <param name="Days">Whole calendar days from today.</param>
/// <param name="Coverage">The chance with which it is kept.</param>
public sealed record DateBody(LocalDate Date, int Days, double Coverage);
