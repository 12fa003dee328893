using Dangol.Customers;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Promises;

/// <summary>What a member was told about promises that run out, the newest first.</summary>
internal static class AlertPages
{
    private const int Shown = 100;

    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/alerts").RequireAuthorization(Policies.Self);
        pages.MapGet("", async (DangolContext db) => Page.Of<AlertsPage>(new { Alerts = await Of(db), Clock = await PromiseClock.Read(db) }));
        pages.MapPost("/seen", async (Store store, Caller caller, Words t) =>
        {
            await store.Write(caller, db => db.Execute($"update alerts set seen_at = {db.Now} where workspace_id = {db.WorkspaceId} and user_id = {caller.UserId} and seen_at is null"));
            return Page.GoTo("/alerts", new Toast(t["모두 읽음으로 바꾸었습니다", "All marked as read"]));
        });
        routes.MapGet("/api/alerts", async (DangolContext db) => TypedResults.Ok(await Of(db))).RequireAuthorization(Policies.Self).WithName("ListAlerts").WithTags("Promises").WithSummary("What the signed-in member was told about promises that run out, the newest 100.");
    }

    private static async Task<IReadOnlyList<AlertRow>> Of(DangolContext db) => await db.Rows(
        $"""
        select a.id, a.at, a.seen_at, a.share, a.after_minutes, a.handed_over, p.number, p.kind, p.what, p.due_at, p.due_is_date, p.state, a.answer, c.number, c.name
        from alerts a join promises p on p.workspace_id = a.workspace_id and p.id = a.promise_id
        left join customers c on c.workspace_id = p.workspace_id and c.id = p.customer_id
        where a.workspace_id = {db.WorkspaceId} and a.user_id = {db.Caller.UserId} order by a.id desc limit {Shown}
        """,
        row => new AlertRow(row.Id(0), row.Instant(1), row.InstantOrNull(2), row.GetInt32(3), row.GetInt32(4), row.GetBoolean(5), row.GetInt64(6), (PromiseKind)row.GetInt32(7), row.TextOrNull(8),
            row.Instant(9), row.GetBoolean(10), row.GetInt32(11) is (int)PromiseState.Open or (int)PromiseState.Paused, row.NumberOrNull(13), row.TextOrNull(14),
            (AnswerKind?)row.NumberOrNull(12)));
}

/// <param name="Share">Per cent of the time that was over when it was told.</param>
/// <param name="AfterMinutes">After the due time.</param>
public sealed record AlertRow(
    Guid Id, Instant At, Instant? SeenAt, int Share, int AfterMinutes, bool HandedOver, long Promise, PromiseKind Kind, string? What, Instant DueAt, bool DueIsDate, bool IsOpen, long? Customer, string? CustomerName,
    AnswerKind? Answer);
