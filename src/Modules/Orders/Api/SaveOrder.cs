using System.Globalization;
using System.Text.Json;
using Dangol.Customers;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Orders;

/// <summary>Adds and changes orders through the API, in the caller's transaction, by the way an import takes: sums, the customer's figures and the promise follow.</summary>
internal sealed class SaveOrder(OrderIntake orders, OrderPartIntake parts, IEnumerable<IOrderFollower> followers, Numbers numbers)
{
    private const string ApiSource = "api";

    /// <exception cref="ConflictException">The source has an order of this number already.</exception>
    public async Task<Guid> Add(DangolContext db, OrderWish wish)
    {
        wish.Check();
        var source = string.IsNullOrWhiteSpace(wish.Source) ? ApiSource : wish.Source.Trim();
        var key = string.IsNullOrWhiteSpace(wish.ExternalId) ? Ids.New(db.Clock).ToString() : wish.ExternalId.Trim();
        if (await db.Row<long?>($"select number from orders where workspace_id = {db.WorkspaceId} and source = {source} and source_key = {key}", row => row.GetInt64(0)) is { } known)
        {
            throw new ConflictException("There is an order of this number already.", $"/api/orders/{known.ToString(CultureInfo.InvariantCulture)}");
        }

        var customer = wish.Customer is { } named ? await Customer(db, named) : null;
        var intake = new Intake(db, source, null, db.Now, SkipKnown: false, new IdSeries(db.Clock), numbers);
        var promised = wish.PromisedAt ?? (wish.PromisedOn is { } day ? OrderZone.EndOf(day, await OrderZone.Read(db)) : null);
        var incoming = new IncomingOrder
        {
            Key = key,
            Hash = 0,
            CustomerId = customer,
            Kind = wish.Kind ?? OrderKind.Sale,
            Status = wish.Status ?? OrderStatus.Placed,
            StatusText = wish.StatusText,
            OrderedAt = wish.OrderedAt ?? db.Now,
            ApprovedAt = wish.ApprovedAt,
            ShippedAt = wish.ShippedAt,
            PromisedAt = promised,
            PromisedIsDate = wish.PromisedOn is not null,
            DeliveredAt = wish.DeliveredAt,
            CancelledAt = wish.CancelledAt,
            Total = Hundredths(wish.Total),
            ShippingFee = Hundredths(wish.ShippingFee),
            Currency = wish.Currency,
            Channel = wish.Channel,
            Region = wish.Region,
            Recipient = wish.Recipient,
            IsPickup = wish.Pickup == true,
        };
        var currency = await db.Row($"select currency from workspaces where id = {db.WorkspaceId}", row => row.GetString(0)) ?? "XXX";
        var promises = await orders.Take(intake, [incoming], currency);
        await Parts(intake, incoming.Id, wish);
        await Follow(intake, incoming.Id, customer, promises);
        db.Audit("created", nameof(Order), key, new { wish.Source, wish.Customer, wish.Total });
        return incoming.Id;
    }

    /// <param name="check">Judges the version first.</param>
    public async Task Change(DangolContext db, Guid id, JsonElement body, Action<int> check)
    {
        _ = db.IsSqlite ? 0 : await db.Number($"select 1 from orders where workspace_id = {db.WorkspaceId} and id = {id} for update");
        var order = await db.Set<Order>().SingleOrDefaultAsync(row => row.Id == id) ?? throw new NotFoundException("order");
        check(order.Version);
        var before = order.CustomerId;
        var patch = new MergePatch(body);
        var customer = patch.Text("customer", order.CustomerId?.ToString());
        OrderPatch.Apply(patch, order, await OrderZone.Read(db), db.Now);
        patch.ThrowIfFaulty();
        order.CustomerId = customer is null ? null : await Customer(db, customer);
        (order.Version, order.UpdatedAt) = (order.Version + 1, db.Now);
        db.Audit("changed", nameof(Order), order.Number.ToString(CultureInfo.InvariantCulture), OrderPatch.Changes(db, order));
        await db.SaveChangesAsync();
        var intake = new Intake(db, order.Source, null, db.Now, SkipKnown: false, new IdSeries(db.Clock), numbers);
        await Follow(intake, id, order.CustomerId, order.Promised(isNew: false) is { } promised ? [promised] : []);
        if (before is { } former && former != order.CustomerId)
        {
            OrderFigures.Refresh(db, [former]);
        }
    }

    private async Task Parts(Intake intake, Guid order, OrderWish wish)
    {
        var products = (wish.Lines ?? []).Where(line => !string.IsNullOrWhiteSpace(line.ProductId)).DistinctBy(line => line.ProductId!.Trim())
            .Select(line => new IncomingProduct { Key = line.ProductId!.Trim(), Hash = 0, IsMention = true, Name = line.Product, Category = line.Category }).ToList();
        await parts.TakeProducts(intake, products);
        var ids = products.ToDictionary(product => product.Key, product => product.Id);
        parts.TakeLines(intake, [.. (wish.Lines ?? []).Select((line, i) => new IncomingLine
        {
            OrderId = order,
            Key = (i + 1).ToString(CultureInfo.InvariantCulture),
            Hash = 0,
            ProductId = string.IsNullOrWhiteSpace(line.ProductId) ? null : ids[line.ProductId.Trim()],
            ProductName = line.Product,
            Quantity = line.Quantity is { } count ? (long)(count * 1000) : null,
            UnitPrice = Hundredths(line.UnitPrice),
            Amount = Hundredths(line.Sum),
            ShippingFee = Hundredths(line.ShippingFee),
            Seller = line.Seller,
        })]);
        parts.TakePayments(intake, [.. (wish.Payments ?? []).Select((payment, i) => new IncomingPayment
        {
            OrderId = order,
            Key = (i + 1).ToString(CultureInfo.InvariantCulture),
            Hash = 0,
            Method = payment.Method,
            Instalments = payment.Instalments,
            Amount = Hundredths(payment.Amount),
            PaidAt = payment.PaidAt,
        })]);
    }

    private async Task Follow(Intake intake, Guid order, Guid? customer, List<PromisedOrder> promises)
    {
        var substances = OrderTotals.Refresh(intake.Db, [order]);
        foreach (var follower in followers)
        {
            await follower.Follow(intake, promises, substances);
        }

        if (customer is { } buyer)
        {
            OrderFigures.Refresh(intake.Db, [buyer]);
        }
    }

    private static async Task<Guid?> Customer(DangolContext db, string id)
    {
        var found = Guid.TryParse(id, out var guid) ? await CustomersContract.Find(db, guid) : long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? await CustomersContract.Find(db, number) : null;
        return found?.Id ?? throw new InvalidInputException(new Dictionary<string, string[]> { ["customer"] = ["There is no such customer."] });
    }

    private static long? Hundredths(decimal? amount) => amount is { } some ? (long)(some * 100) : null;
}
