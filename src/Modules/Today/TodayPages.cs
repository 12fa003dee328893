using Dangol.Orders;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Dangol.Promises;
using Dangol.Ui;
using Dangol.Voice;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Today;

internal static class TodayPages
{
    private const int PageSize = 50;

    public static void MapTodayPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", async (DangolContext db, CancellationToken cancellationToken) => Page.Of<TodayPage>(new { View = await TodayView.Read(db, cancellationToken) })).RequireAuthorization(Policies.Read);
        var today = routes.MapGroup("/today").RequireAuthorization(Policies.Read);
        today.MapGet("reviews", Reviews);
        today.MapGet("orders", Orders);
        today.MapPost("reviews/{number:long}/answer", (long number, HttpContext http, Store store, Caller caller, Words t) => Answer(number, true, http, store, caller, t)).RequireAuthorization(Policies.Work);
        today.MapPost("reviews/{number:long}/unanswer", (long number, HttpContext http, Store store, Caller caller, Words t) => Answer(number, false, http, store, caller, t)).RequireAuthorization(Policies.Work);
    }

    public static bool MayWork(Caller caller) => caller.Role is Role.Owner or Role.Manager or Role.Agent;

    private static async Task<IResult> Reviews(HttpContext http, DangolContext db, string? after, bool? @new, CancellationToken cancellationToken)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        (NodaTime.Instant, long)? before = Cursor.Read(after, 2) is { } place ? (StoredTypes.ToInstant(place[0]), place[1]) : null;
        var rows = @new == true
            ? await ReviewsToAnswer.Since(db, TodayLinks.Yesterday(db, clock), PageSize + 1, before, cancellationToken)
            : await ReviewsToAnswer.List(db, PageSize + 1, before, cancellationToken);
        var next = rows.Count > PageSize ? $"/today/reviews?after={Cursor.Of(rows[PageSize - 1].At.ToStored(), rows[PageSize - 1].Number)}{(@new == true ? "&new=true" : "")}" : null;
        var shown = new { Reviews = rows.Take(PageSize).ToList(), Next = next };
        return after is not null && http.IsFragment() ? Page.Part<ReviewRows>(shown) : Page.Of<ReviewsPage>(new { shown.Reviews, shown.Next, IsNew = @new == true });
    }

    private static async Task<IResult> Orders(HttpContext http, DangolContext db, string? after, CancellationToken cancellationToken)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        (NodaTime.Instant, long)? before = Cursor.Read(after, 2) is { } place ? (StoredTypes.ToInstant(place[0]), place[1]) : null;
        var rows = await NewOrders.Since(db, TodayLinks.Yesterday(db, clock), PageSize + 1, before, cancellationToken);
        var shown = new { Orders = rows.Take(PageSize).ToList(), Next = rows.Count > PageSize ? $"/today/orders?after={Cursor.Of(rows[PageSize - 1].OrderedAt.ToStored(), rows[PageSize - 1].Number)}" : null };
        return after is not null && http.IsFragment() ? Page.Part<OrderRows>(shown) : Page.Of<OrdersPage>(shown);
    }

    private static async Task<IResult> Answer(long number, bool answered, HttpContext http, Store store, Caller caller, Words t)
    {
        await store.Write(caller, db => ReviewsToAnswer.Mark(db, number, answered));
        var toast = answered
            ? new Toast(t["답한 것으로 적었습니다", "Marked as answered"], Tone.Good, $"/today/reviews/{number}/unanswer")
            : new Toast(t["되돌렸습니다", "Undone"], Tone.Neutral);
        if (!http.IsFragment())
        {
            return Page.GoTo(TodayLinks.Reviews, toast);
        }

        http.Toast(toast);
        if (!answered)
        {
            http.Trigger("reviews-changed");
            return Results.NoContent();
        }

        await using var db = store.Open(caller);
        return Page.Part<ReviewItem>(new { Review = await ReviewsToAnswer.One(db, number) });
    }
}
