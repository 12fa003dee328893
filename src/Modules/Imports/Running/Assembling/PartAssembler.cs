using Dangol.Customers;
using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Orders;
using Dangol.Voice;

namespace Dangol.Imports.Running;

/// <summary>Makes incoming lines, payments, products, reviews and notes. A row without an id is known by its content and a count among equal ones.</summary>
internal sealed class PartAssembler(AssemblyRules rules)
{
    private readonly SeenKeys _seen = new();

    public static IncomingProduct Product(MappedRecord record, string key, bool isMention)
    {
        var hash = default(ContentHash);
        var (name, category, brand, price) = (record.TextOrNull(Field.Name) ?? record.TextOrNull(Field.ProductName), record.TextOrNull(Field.Category), record.TextOrNull(Field.Brand), record.Number(Field.Price));
        hash.Add(name);
        hash.Add(category);
        hash.Add(brand);
        hash.Add(price);
        return new IncomingProduct { Key = key, Hash = hash.Value, IsMention = isMention, Name = name, Category = category, Brand = brand, Price = price };
    }

    public void Line(Chunk chunk, MappedRecord record, string? orderKey, IncomingProduct? product, string? productKey, RejectedRow? row)
    {
        if (orderKey is null)
        {
            RejectWithoutOrder(chunk, row);
            return;
        }

        var (name, quantity, price, amount) = (record.TextOrNull(Field.ProductName) ?? product?.Name, record.Number(Field.Quantity), record.Number(Field.UnitPrice), record.Number(Field.Amount));
        var (fee, seller, shipBy) = (record.Number(Field.ShippingFee), record.TextOrNull(Field.Seller), record.Time(Field.ShipBy, rules.Zone));
        amount ??= price is null ? null : Times(price.Value, quantity ?? 1000);
        var hash = default(ContentHash);
        hash.Add(product?.Key ?? productKey);
        hash.Add(name);
        hash.Add(quantity);
        hash.Add(price);
        hash.Add(amount);
        hash.Add(fee);
        hash.Add(seller);
        hash.Add(shipBy);
        var key = PartKey(record, orderKey, hash.Value);
        chunk.Lines.Add(new LineDraft(orderKey, product, productKey, (order, productId) => new IncomingLine
        {
            OrderId = order.Id,
            OrderIsOlder = order.IsOlder,
            Key = key,
            Hash = hash.Value,
            ProductId = productId,
            ProductName = name,
            Quantity = quantity,
            UnitPrice = price,
            Amount = amount,
            ShippingFee = fee,
            Seller = seller,
            ShipBy = shipBy,
        }, row));
    }

    public void Payment(Chunk chunk, MappedRecord record, string? orderKey, RejectedRow? row)
    {
        if (orderKey is null)
        {
            RejectWithoutOrder(chunk, row);
            return;
        }

        var (method, instalments, amount, paidAt) = (record.TextOrNull(Field.Method), (int?)record.Number(Field.Instalments), record.Number(Field.Amount), record.Time(Field.PaidAt, rules.Zone));
        var hash = default(ContentHash);
        hash.Add(method);
        hash.Add(instalments);
        hash.Add(amount);
        hash.Add(paidAt);
        var key = PartKey(record, orderKey, hash.Value);
        chunk.Payments.Add(new PaymentDraft(orderKey, order => new IncomingPayment
        {
            OrderId = order.Id,
            OrderIsOlder = order.IsOlder,
            Key = key,
            Hash = hash.Value,
            Method = method,
            Instalments = instalments,
            Amount = amount,
            PaidAt = paidAt,
        }, row));
    }

    public void Review(Chunk chunk, MappedRecord record, string? orderKey, string? productKey, Owner owner)
    {
        var score = record.Score is { } given ? (int)Math.Round(given, MidpointRounding.AwayFromZero) : (int?)null;
        var (title, text) = (record.TextOrNull(Field.Title), record.TextOrNull(Field.Text));
        var (createdAt, answeredAt) = (record.Time(Field.CreatedAt, rules.Zone), record.Time(Field.AnsweredAt, rules.Zone));
        var hash = default(ContentHash);
        hash.Add(orderKey);
        hash.Add(productKey);
        hash.Add(score);
        hash.Add(title);
        hash.Add(text);
        hash.Add(createdAt);
        hash.Add(answeredAt);
        hash.Add(owner.Named?.Key ?? owner.Pointed?.Value);
        var id = record.TextOrNull(Field.Key);
        var key = Unique(id is null ? $"row:{hash.Value:x16}" : orderKey is null || id.Contains(orderKey, StringComparison.Ordinal) ? id : $"{id}|{orderKey}", hash.Value, chunk, RecordKind.Review);
        if (key is not null)
        {
            chunk.Reviews.Add(new ReviewDraft(orderKey, productKey, owner, place => new IncomingReview
            {
                Key = key,
                Hash = hash.Value,
                CustomerId = place.CustomerId,
                OrderId = place.OrderId,
                ProductId = place.ProductId,
                Score = score,
                Title = title,
                Text = text,
                CreatedAt = createdAt,
                AnsweredAt = answeredAt,
            }));
        }
    }

    public void Note(Chunk chunk, MappedRecord record, Owner owner)
    {
        var (text, author, createdAt) = (record.TextOrNull(Field.Text) ?? "", record.TextOrNull(Field.Author) ?? "", record.Time(Field.CreatedAt, rules.Zone));
        var hash = default(ContentHash);
        hash.Add(text);
        hash.Add(author);
        hash.Add(createdAt);
        hash.Add(owner.Named?.Key ?? owner.Pointed?.Value);
        var key = Unique(record.TextOrNull(Field.Key) ?? $"row:{hash.Value:x16}", hash.Value, chunk, RecordKind.Note);
        if (key is not null)
        {
            chunk.Notes.Add(new NoteDraft(owner, (customer, at) => new IncomingNote { Key = key, Hash = hash.Value, CustomerId = customer, Text = text, Author = author, CreatedAt = createdAt ?? at }));
        }
    }

    // Hundredths times thousandths, rounded half away from zero.
    private static long Times(long price, long quantity) => (long)Math.Round((decimal)price * quantity / 1000m, MidpointRounding.AwayFromZero);

    private string PartKey(MappedRecord record, string orderKey, long content)
    {
        var key = record.TextOrNull(Field.Key) ?? $"h:{content:x16}";
        var times = _seen.Count(KeyHash.Of(orderKey) ^ System.Numerics.BitOperations.RotateLeft(KeyHash.Of(key), 31));
        return times == 1 ? key : $"{key}#{times}";
    }

    private string? Unique(string key, long content, Chunk chunk, RecordKind kind)
    {
        var times = _seen.Count(KeyHash.Of(key));
        var said = _seen.Count(System.Numerics.BitOperations.RotateLeft(KeyHash.Of(key), 17) ^ (ulong)content);
        if (times > 1 && said > 1 && !key.StartsWith("row:", StringComparison.Ordinal))
        {
            chunk.Repeat(kind);
            return null;
        }

        return times == 1 ? key : $"{key}#{times}";
    }

    private static void RejectWithoutOrder(Chunk chunk, RejectedRow? row)
    {
        if (row is not null)
        {
            chunk.Rejected.Add(row with { Korean = "주문 번호가 없습니다", English = "names no order" });
        }
    }
}
