using System.Text.Json;
using Dangol.Customers;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Orders;

/// <summary>Orders as a REST resource. An id is an order's UUID or number.</summary>
internal static class OrderApi
{
    private const int LargestPage = 200, PageSize = 50;

    public static void MapOrderApi(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/api/orders").WithTags("Orders").RequireAuthorization(Policies.Read);
        orders.MapGet("", List).WithName("ListOrders").WithSummary("Orders, the newest first, a page at a time. Filters: customer (UUID or number), status, kind (sale, return), source, externalId, orderedFrom and orderedTo (times; from inclusive, to exclusive).");
        orders.MapGet("{id}", Show).WithName("ShowOrder").WithSummary("One order with its lines and payments. The ETag is the version to send with a change.");
        orders.MapPost("", Add).WithName("AddOrder").WithSummary("Adds an order with lines and payments; amounts in units of its currency. A promised time or day makes a delivery promise. 409 with \"existing\" when the source has an order of this externalId.").RequireAuthorization(Policies.Work);
        orders.MapPatch("{id}", Change).WithName("ChangeOrder").WithSummary("Changes status and times by JSON merge patch; null clears. Send If-Match. A status delivered, shipped or cancelled without its time means now; the promise follows the delivery.").Accepts<JsonElement>("application/merge-patch+json", "application/json").RequireAuthorization(Policies.Work);
    }

    private static async Task<Ok<Page<OrderBody>>> List(DangolContext db, [AsParameters] OrderListQuery ask, CancellationToken cancellationToken)
    {
        if (ask.Limit is < 1 or > LargestPage)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["limit"] = [$"1 to {LargestPage}."] });
        }

        var size = ask.Limit ?? PageSize;
        var before = Cursor.Read(ask.Cursor, 1)?[0] ?? long.MaxValue;
        var where = (SqlText)$"o.number < {before}";
        void And(bool asked, Func<SqlText> condition)
        {
            if (asked)
            {
                where.AppendFormatted((SqlText)$" and {condition()}");
            }
        }

        var customer = ask.Customer is null ? (Guid?)null : await CustomerId(db, ask.Customer, cancellationToken);
        And(ask.Customer is not null, () => $"o.customer_id = {customer ?? Guid.Empty}");
        And(ask.Status is not null, () => $"o.status = {Choice<OrderStatus>("status", ask.Status!)}");
        And(ask.Kind is not null, () => $"o.kind = {Choice<OrderKind>("kind", ask.Kind!)}");
        And(ask.Source is not null, () => $"o.source = {ask.Source}");
        And(ask.ExternalId is not null, () => $"o.source_key = {ask.ExternalId}");
        And(ask.OrderedFrom is not null, () => $"o.ordered_at >= {Time("orderedFrom", ask.OrderedFrom!)}");
        And(ask.OrderedTo is not null, () => $"o.ordered_at < {Time("orderedTo", ask.OrderedTo!)}");
        var zone = await OrderZone.Read(db, cancellationToken);
        var rows = await db.Rows($"select {OrderRow.Columns} from orders o where o.workspace_id = {db.WorkspaceId} and {where} order by o.number desc limit {size + 1}", OrderRow.Read, cancellationToken);
        return TypedResults.Ok(new Page<OrderBody>([.. rows.Take(size).Select(row => OrderBody.Of(row, zone))], rows.Count > size ? Cursor.Of(rows[size - 1].Number) : null));
    }

    private static async Task<Ok<OrderBody>> Show(string id, HttpContext http, DangolContext db, CancellationToken cancellationToken)
    {
        var order = await OrderQueries.One(db, id, cancellationToken) ?? throw new NotFoundException("order");
        http.Response.Tag(order.Version);
        return TypedResults.Ok(await OrderBody.Read(db, order, cancellationToken));
    }

    private static Task<IResult> Add(OrderWish wish, HttpContext http, SaveOrder save) => http.CreateOnce(wish, async db =>
    {
        var id = await save.Add(db, wish);
        var order = (await OrderQueries.One(db, id.ToString()))!;
        http.Response.Tag(order.Version);
        return (await OrderBody.Read(db, order), $"/api/orders/{order.Number}");
    });

    private static async Task<Ok<OrderBody>> Change(string id, JsonElement patch, HttpContext http, Store store, Caller caller, SaveOrder save)
    {
        var body = await store.Write(caller, async db =>
        {
            var order = await OrderQueries.One(db, id) ?? throw new NotFoundException("order");
            await save.Change(db, order.Id, patch, http.Request.RequireMatch);
            return await OrderBody.Read(db, (await OrderQueries.One(db, order.Id.ToString()))!);
        });
        http.Response.Tag(body.Version);
        return TypedResults.Ok(body);
    }

    private static async Task<Guid?> CustomerId(DangolContext db, string id, CancellationToken cancellationToken)
        => (Guid.TryParse(id, out var guid) ? await CustomersContract.Find(db, guid, cancellationToken) : long.TryParse(id, System.Globalization.CultureInfo.InvariantCulture, out var number) ? await CustomersContract.Find(db, number, cancellationToken) : null)?.Id;

    private static T Choice<T>(string name, string text)
        where T : struct, Enum
        => Enum.TryParse<T>(text, ignoreCase: true, out var choice) && !char.IsAsciiDigit(text[0]) ? choice
            : throw new InvalidInputException(new Dictionary<string, string[]> { [name] = [$"One of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}."] });

    private static Instant Time(string name, string text)
        => WireJson.Time(text) ?? throw new InvalidInputException(new Dictionary<string, string[]> { [name] = ["A time such as 2026-11-22T03:00:00Z."] });
}

/// <summary>What the list is narrowed to.</summary>
internal sealed record OrderListQuery(string? Customer, string? Status, string? Kind, string? Source, string? ExternalId, string? OrderedFrom, string? OrderedTo, string? Cursor, int? Limit);
