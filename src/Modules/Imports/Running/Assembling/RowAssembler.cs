using Dangol.Customers;
using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Orders;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Imports.Running;

/// <param name="OrdersHaveAFile">Some file of the import tells the orders themselves; orders named elsewhere are mentions.</param>
internal sealed record AssemblyRules(string Source, DateTimeZone Zone, bool OrdersHaveAFile, bool ProductsHaveAFile);

/// <summary>
/// Turns the rows of one file into what the intakes take. Remembers which keys the file had before, so that repeats get keys of their own (or are left
/// aside) in the same way in every run; after a stop it is fed the rows already done once more.
/// </summary>
internal sealed class RowAssembler
{
    private readonly PlannedFile _file;
    private readonly IRowSource _rows;
    private readonly RowMapper _mapper;
    private readonly AssemblyRules _rules;
    private readonly MappedRecord? _customer;
    private readonly MappedRecord? _product;
    private readonly MappedRecord? _order;
    private readonly MappedRecord? _payment;
    private readonly CustomerAssembler? _people;
    private readonly OrderAssembler? _orders;
    private readonly PartAssembler _parts;
    private readonly SeenKeys _seenOrders = new();
    private readonly SeenKeys _seenProducts = new();
    private readonly RecordKind _kind;
    private readonly HashSet<int> _hidden;

    public RowAssembler(PlannedFile file, IRowSource rows, AssemblyRules rules)
    {
        (_file, _rows, _rules) = (file, rows, rules);
        _mapper = new RowMapper(file, rows.Columns);
        _kind = file.Records[0].Kind;
        var refused = file.Unused.Where(unused => unused.Because is Unuse.Refused or Unuse.Identity).Select(unused => unused.Column).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _hidden = [.. Enumerable.Range(0, rows.Columns.Count).Where(i => refused.Contains(rows.Columns[i]))];
        _customer = Record(RecordKind.Customer);
        _product = Record(RecordKind.Product);
        _order = Record(RecordKind.Order);
        _payment = _kind == RecordKind.Payment ? null : Record(RecordKind.Payment);
        _people = _customer is null ? null : new CustomerAssembler(_customer, rows, rules, isMention: _kind != RecordKind.Customer, file.Name);
        _orders = _order is null ? null : new OrderAssembler(_order, rules, isMention: _kind != RecordKind.Order && rules.OrdersHaveAFile, file.Name);
        _parts = new PartAssembler(rules);
    }

    /// <summary>Takes the row the source stands on into the chunk.</summary>
    public void Take(Chunk chunk)
    {
        chunk.Rows++;
        var isTaken = _mapper.Map(_rows);
        foreach (var fault in _mapper.Faults)
        {
            if (fault.RejectsRow || isTaken)
            {
                chunk.Rejected.Add(Rejection(fault));
            }

            if (fault.RejectsRow)
            {
                return;
            }
        }

        var person = _people is not null && _customer!.IsPresent ? _people.Take(chunk) : null;
        var product = _product is { IsPresent: true } ? TakeProduct(chunk) : null;
        var orderKey = _order is { IsPresent: true } ? TakeOrder(chunk, person) : null;
        var main = _mapper.Records[0];
        switch (_kind)
        {
            case RecordKind.OrderLine:
                _parts.Line(chunk, main, orderKey ?? Text(main, Field.OrderRef), product, product is null ? Text(main, Field.ProductRef) : null, Place(orderKey));
                break;
            case RecordKind.Payment:
                _parts.Payment(chunk, main, orderKey ?? Text(main, Field.OrderRef), Place(orderKey));
                break;
            case RecordKind.Review:
                _parts.Review(chunk, main, orderKey ?? Text(main, Field.OrderRef), product?.Key ?? Text(main, Field.ProductRef), OwnerOf(main, person));
                break;
            case RecordKind.Note:
                _parts.Note(chunk, main, OwnerOf(main, person));
                break;
        }
    }

    private MappedRecord? Record(RecordKind kind) => _mapper.Records.FirstOrDefault(record => record.Kind == kind);

    private RejectedRow Rejection(MapFault fault)
    {
        var where = fault.Column is null ? "" : $"{fault.Column}: ";
        var what = fault.Value.Length == 0 ? "" : $" ({FieldParser.Hiding(fault.Value.AsSpan(0, Math.Min(fault.Value.Length, 200)))})";
        return new RejectedRow(_rows.LineNumber, _kind, where + fault.Reason.Korean + what, where + fault.Reason.English + what, RowText.Of(_rows, _hidden), fault.RejectsRow);
    }

    // A row that brings its order along cannot fail later; the others keep their text for that case.
    private RejectedRow? Place(string? orderKey)
        => orderKey is null ? new RejectedRow(_rows.LineNumber, _kind, "", "", RowText.Of(_rows, _hidden)) : null;

    private IncomingProduct? TakeProduct(Chunk chunk)
    {
        var key = _product!.Text(Field.Key).ToString();
        var isMention = _kind != RecordKind.Product;
        if (key.Length == 0)
        {
            return null;
        }

        if (_seenProducts.Count(KeyHash.Of(key)) > 1)
        {
            if (!isMention)
            {
                chunk.Repeat(RecordKind.Product);
            }
        }
        else
        {
            chunk.Products[key] = PartAssembler.Product(_product, key, isMention);
        }

        if (!chunk.Products.TryGetValue(key, out var product))
        {
            chunk.Products[key] = product = PartAssembler.Product(_product, key, isMention: true);
            chunk.CountedBefore.Add(product);
        }

        return product;
    }

    private string TakeOrder(Chunk chunk, IncomingCustomer? person)
    {
        var key = _order!.Text(Field.Key).ToString();
        if (_seenOrders.Count(KeyHash.Of(key)) > 1)
        {
            if (_kind == RecordKind.Order)
            {
                chunk.Repeat(RecordKind.Order);
            }
        }
        else
        {
            chunk.Orders[key] = new OrderDraft(_orders!.Take(_rows, key), OwnerOf(_order, person));
            if (_payment is { IsPresent: true })
            {
                _parts.Payment(chunk, _payment, key, null);
            }
        }

        return key;
    }

    private static Owner OwnerOf(MappedRecord record, IncomingCustomer? person)
        => person is not null ? new Owner(person, null)
            : record.Plan.CustomerBy is { } by && record.Has(Field.CustomerRef) ? new Owner(null, new CustomerRef(by, record.Text(Field.CustomerRef).ToString()))
            : default;

    private static string? Text(MappedRecord record, Field field) => record.Has(field) ? record.Text(field).ToString() : null;
}
