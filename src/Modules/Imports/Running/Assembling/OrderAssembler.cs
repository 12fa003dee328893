using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Orders;
using Dangol.Promises;

namespace Dangol.Imports.Running;

/// <summary>Makes incoming orders of mapped rows.</summary>
internal sealed class OrderAssembler(MappedRecord order, AssemblyRules rules, bool isMention, string file)
{
    public IncomingOrder Take(IRowSource row, string key)
    {
        var zone = rules.Zone;
        var promisedIsDay = order.IsDay(Field.PromisedAt);
        var incoming = new IncomingOrder
        {
            Key = key,
            Hash = 0,
            Kind = order.IsReturn ? OrderKind.Return : OrderKind.Sale,
            Status = order.Status,
            StatusText = order.TextOrNull(Field.Status),
            OrderedAt = order.Time(Field.OrderedAt, zone),
            ApprovedAt = order.Time(Field.ApprovedAt, zone),
            ShippedAt = order.Time(Field.ShippedAt, zone),
            PromisedAt = promisedIsDay ? Due.On(order.Moment(Field.PromisedAt)!.Value.Local.Date, zone).At : order.Time(Field.PromisedAt, zone),
            PromisedIsDate = promisedIsDay,
            DeliveredAt = order.Time(Field.DeliveredAt, zone),
            CancelledAt = order.Time(Field.CancelledAt, zone),
            Total = order.Number(Field.Total),
            ShippingFee = order.Number(Field.ShippingFee),
            Currency = order.TextOrNull(Field.Currency) ?? order.CurrencyOf(Field.Total),
            Channel = order.TextOrNull(Field.Channel),
            Region = order.TextOrNull(Field.Region),
            Recipient = Recipient(),
            FileName = file,
            Line = row.LineNumber,
            IsMention = isMention,
        };
        incoming.Hash = Hash(incoming);
        return incoming;
    }

    private string? Recipient()
    {
        var parts = new[] { Field.RecipientName, Field.RecipientPhone, Field.RecipientAddress }.Select(order.TextOrNull).Where(text => text is not null).ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private long Hash(IncomingOrder incoming)
    {
        var hash = default(ContentHash);
        hash.Add((long)incoming.Kind);
        hash.Add(incoming.StatusText);
        hash.Add(incoming.OrderedAt);
        hash.Add(incoming.ApprovedAt);
        hash.Add(incoming.ShippedAt);
        hash.Add(incoming.PromisedAt);
        hash.Add(incoming.DeliveredAt);
        hash.Add(incoming.CancelledAt);
        hash.Add(incoming.Total);
        hash.Add(incoming.ShippingFee);
        hash.Add(incoming.Currency);
        hash.Add(incoming.Channel);
        hash.Add(incoming.Region);
        hash.Add(incoming.Recipient);
        hash.Add(order.Text(Field.CustomerRef));
        return hash.Value;
    }
}
