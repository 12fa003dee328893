using Dangol.Customers;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Orders;

internal static class OrderPages
{
    public static void MapOrderPages(this IEndpointRouteBuilder routes)
        => routes.MapGet("/orders/{number:long}", Show).RequireAuthorization(Policies.Read);

    private static async Task<IResult> Show(long number, DangolContext db, CancellationToken cancellationToken)
    {
        var order = await OrderQueries.One(db, number.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellationToken) ?? throw new NotFoundException("order");
        var lines = await OrderQueries.Lines(db, [order.Id], cancellationToken);
        return Page.Of<OrderPage>(new
        {
            Order = order,
            Lines = (IReadOnlyList<LineRow>)[.. lines[order.Id]],
            Payments = (IReadOnlyList<PaymentRow>)await OrderQueries.Payments(db, order.Id, cancellationToken),
            Customer = order.CustomerId is { } customer ? await CustomersContract.Find(db, customer, cancellationToken) : null,
        });
    }
}
