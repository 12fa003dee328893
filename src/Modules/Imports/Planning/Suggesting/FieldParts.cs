using Dangol.Imports.Reading;
using Dangol.Orders;

namespace Dangol.Imports.Planning;

/// <summary>Fields that several columns give together.</summary>
/// <param name="used">Columns taken so far; grows.</param>
internal sealed class FieldParts(Hypothesis hypothesis, HashSet<ColumnFacts> used)
{
    // Family name before given name in Korean, behind it elsewhere.
    public void NameParts(List<PlannedField> fields)
    {
        var given = hypothesis.File.Usable.FirstOrDefault(column => column.Concepts.Has(Concept.Given) && !column.Concepts.Has(Concept.Recipient));
        var family = hypothesis.File.Usable.FirstOrDefault(column => column.Concepts.Has(Concept.Family) && !column.Concepts.Has(Concept.Recipient));
        if (given is null || family is null)
        {
            return;
        }

        var korean = family.Share(Fits.Hangul) > 0.5;
        used.UnionWith([given, family]);
        fields.RemoveAll(field => field.Field == Field.Name);
        fields.Insert(0, new(Field.Name, korean ? [family.Header, given.Header] : [given.Header, family.Header], ValueFormat.Text) { Confidence = 0.9, Samples = given.Profile.Samples, Why = Whys.Composite });
    }

    public void AddressParts(List<PlannedField> fields)
    {
        var at = fields.FindIndex(field => field.Field == Field.Address);
        var detail = hypothesis.File.Usable.FirstOrDefault(column => !used.Contains(column) && !column.Concepts.Has(Concept.Recipient)
            && (column.Concepts.HasAll(Concepts.Of(Concept.Address, Concept.Detail)) || (column.Concepts.Has(Concept.Address) && column.Meaning.Number == 2)));
        if (at >= 0 && detail is not null)
        {
            used.Add(detail);
            fields[at] = fields[at] with { Columns = [.. fields[at].Columns, detail.Header] };
        }
    }

    public void SecondPhone(List<PlannedField> fields)
    {
        var second = hypothesis.File.Usable.FirstOrDefault(column => !used.Contains(column) && column.Concepts.Has(Concept.Phone)
            && !column.Concepts.HasAny(Concepts.Of(Concept.Recipient, Concept.Staff, Concept.Store, Concept.Seller)) && Compatibility.Of(column, Need.Phone) > 0.5);
        if (second is not null && fields.Exists(field => field.Field == Field.Phone))
        {
            used.Add(second);
            fields.Add(new(Field.Phone2, [second.Header], new(ValueType.Phone)) { Confidence = 0.7, Samples = second.Profile.Samples, Why = new("전화번호 열이 하나 더 있습니다", "a second column of phone numbers") });
        }
    }

    // Tills write the day and the time of day in two columns.
    public void OrderTime(List<PlannedField> fields)
    {
        var at = fields.FindIndex(field => field.Field == Field.OrderedAt && field.Format.Type == ValueType.Date);
        var clock = hypothesis.File.Usable.FirstOrDefault(column => !used.Contains(column) && column.Share(Fits.Clock) > 0.9);
        if (at >= 0 && clock is not null)
        {
            used.Add(clock);
            fields[at] = fields[at] with { Columns = [.. fields[at].Columns, clock.Header], Format = fields[at].Format with { Type = ValueType.DateTime } };
        }
    }

    // Who came at the booked time was served then; bookings have no other date of delivery.
    public void BookedTime(List<PlannedField> fields)
    {
        var booked = fields.Find(field => field.Field == Field.PromisedAt);
        if (booked is not null && hypothesis.Column(RecordKind.Order, Field.PromisedAt)!.Concepts.Has(Concept.Booking)
            && fields.Exists(field => field.Field == Field.Status) && !fields.Exists(field => field.Field == Field.DeliveredAt))
        {
            fields.Add(booked with { Field = Field.DeliveredAt, WhenStatus = OrderStatus.Delivered, Why = Whys.ServedAsBooked });
        }
    }

    /// <summary>How the order in the same row was paid.</summary>
    public PlannedRecord? Payment(PlannedRecord? order)
    {
        var method = hypothesis.File.Usable.FirstOrDefault(column => !used.Contains(column) && column.Concepts.Has(Concept.Method) && !column.Concepts.Has(Concept.Delivery)
            && (column.Concepts.Has(Concept.Payment) || column.WordShare(PaymentWords.Is) > 0.5) && Compatibility.Of(column, Need.Choice) > 0.5);
        if (method is null || order?.Of(Field.Key) is not { } key)
        {
            return null;
        }

        used.Add(method);
        PlannedField?[] fields =
        [
            key with { Why = Whys.Reference },
            key with { Field = Field.OrderRef, Why = Whys.Reference },
            new(Field.Method, [method.Header], ValueFormat.Text) { Confidence = 0.9, Samples = method.Profile.Samples, Why = Whys.Embedded },
            order.Of(Field.Total) is { } total ? total with { Field = Field.Amount } : null,
            order.Of(Field.ApprovedAt) is { } paid ? paid with { Field = Field.PaidAt } : null,
        ];
        return new() { Kind = RecordKind.Payment, Fields = [.. fields.OfType<PlannedField>()], Confidence = 0.8, Why = Whys.Embedded };
    }
}
