using System.Text;
using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Tests.Unit.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Planning;

public sealed class OtherShapesTests : IDisposable
{
    private readonly TempFolder folder = new();

    private Shops Shop => field ??= new Shops(folder);

    [Theory]
    [InlineData("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country", "M/d/yyyy H:mm", DateOrder.MonthDayYear)]
    [InlineData("Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country", "yyyy-MM-dd HH:mm:ss", DateOrder.YearMonthDay)]
    [InlineData("Rechnungsnummer,Artikelnummer,Artikelbezeichnung,Menge,Rechnungsdatum,Einzelpreis,Kundennummer,Land", "dd.MM.yyyy HH:mm", DateOrder.DayMonthYear)]
    public void Invoice_lines_become_orders_and_those_with_a_C_returns(string header, string dates, object order)
    {
        var names = header.Split(',');
        var rows = Invoices(dates).ToList();
        Shop.Write("online_retail.csv", header, rows);
        var file = Shop.Suggest().Files.Single();
        var fields = Shops.Fields(file);
        fields["OrderLine.OrderRef"].ShouldBe(names[0]);
        fields["OrderLine.ProductRef"].ShouldBe(names[1]);
        fields["OrderLine.ProductName"].ShouldBe(names[2]);
        fields["OrderLine.Quantity"].ShouldBe(names[3]);
        fields["Order.OrderedAt"].ShouldBe(names[4]);
        fields["OrderLine.UnitPrice"].ShouldBe(names[5]);
        fields["Customer.Key"].ShouldBe(names[6]);
        fields["Customer.Country"].ShouldBe(names[7]);
        file.Record(RecordKind.Order)!.ReturnPrefix.ShouldBe("C");
        file.Record(RecordKind.Order)!.Of(Field.OrderedAt)!.Format.DateOrder.ShouldBe((DateOrder)order);

        using var table = ImportFiles.Open(folder.Root).Tables.Single().Open();
        var mapper = new RowMapper(file, table.Columns);
        var (returns, unlinked) = (0, 0);
        while (table.Read())
        {
            mapper.Map(table).ShouldBeTrue();
            var mapped = mapper.Records.Single(record => record.Kind == RecordKind.Order);
            returns += mapped.IsReturn ? 1 : 0;
            var customer = mapper.Records.Single(record => record.Kind == RecordKind.Customer);
            unlinked += customer.IsPresent ? 0 : 1;
            customer.Text(Field.Key).Contains('.').ShouldBeFalse();
        }

        returns.ShouldBe(rows.Count(row => $"{row[0]}".StartsWith('C')));
        unlinked.ShouldBe(rows.Count(row => $"{row[6]}".Length == 0));
    }

    [Fact]
    public void Invoice_lines_without_a_number_are_put_together_by_time_and_customer()
    {
        Shop.Write("sales.csv", "Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country", Invoices("yyyy-MM-dd HH:mm:ss").Select(row => row[2..4].Concat(row[4..]).ToArray()));
        Shops.Fields(Shop.Suggest().Files.Single())["Order.Key"].ShouldBe("InvoiceDate+CustomerID");
    }

    [Fact]
    public void Semicolons_decimal_commas_and_German_words_are_understood()
    {
        var rows = Enumerable.Range(0, 100).Select(i => new object?[] { $"B{i:0000}", $"K{i % 40:000}", $"{new DateTime(2024, 1, 1).AddHours(i * 31):dd.MM.yyyy HH:mm}", Shop.One("bezahlt", "versendet", "geliefert", "storniert"), $"{1 + (i % 3)}.{100 + i},50", $"{new DateTime(2024, 1, 9).AddDays(i):dd.MM.yyyy}" });
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Shop.Write("Bestellungen.csv", "Bestellnummer;Kundennummer;Bestelldatum;Status;Gesamtbetrag;Voraussichtliches Lieferdatum", rows, ';', Encoding.GetEncoding(1252));
        var file = Shop.Suggest().Files.Single();
        var fields = Shops.Fields(file);
        (fields["Order.Key"], fields["Order.CustomerRef"], fields["Order.OrderedAt"]).ShouldBe(("Bestellnummer", "Kundennummer", "Bestelldatum"));
        (fields["Order.Total"], fields["Order.PromisedAt"]).ShouldBe(("Gesamtbetrag", "Voraussichtliches Lieferdatum"));
        file.Record(RecordKind.Order)!.Of(Field.Total)!.Format.DecimalMark.ShouldBe(',');
    }

    [Fact]
    public void An_export_that_calls_the_order_number_a_name_is_understood()
    {
        var rows = Enumerable.Range(0, 150).SelectMany(i => Enumerable.Range(0, 1 + (i % 2)).Select(line => new object?[]
        {
            $"#{1001 + i}", Shop.Email(i % 40), line == 0 ? Shop.One("paid", "pending") : "", line == 0 ? Shop.One("fulfilled", "unfulfilled") : "", line == 0 ? $"{20 + i}.00" : "", line == 0 ? "5.00" : "", line == 0 ? $"{25 + i}.00" : "",
            $"{new DateTime(2024, 1, 1).AddHours(i):yyyy-MM-dd HH:mm:ss} +0900", 1 + (i % 3), Shop.Good(i + line), "12.00", "Kim Minjun", "12 Main St",
        }));
        Shop.Write("orders_export.csv", "Name,Email,Financial Status,Fulfillment Status,Subtotal,Shipping,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing Street", rows);
        var fields = Shops.Fields(Shop.Suggest().Files.Single());
        (fields["Order.Key"], fields["Order.Total"], fields["Order.ShippingFee"]).ShouldBe(("Name", "Total", "Shipping"));
        (fields["OrderLine.ProductName"], fields["OrderLine.Quantity"], fields["Customer.Name"]).ShouldBe(("Lineitem name", "Lineitem quantity", "Billing Name"));
    }

    [Fact]
    public void Reviews_with_stars_and_notes_of_calls_are_recognised()
    {
        Shop.Write("리뷰.csv", "리뷰글번호,상품번호,상품명,등록자,구매자평점,리뷰상세내용,리뷰등록일", Enumerable.Range(0, 80).Select(i => new object?[] { 9000 + i, $"P{i % 7}", Shop.Good(i), $"id{i % 30}", new string('★', 1 + (i % 5)).PadRight(5, '☆'), Shop.One("맛있어요 또 살게요", "포장이 꼼꼼합니다"), $"{new DateTime(2024, 1, 1).AddDays(i):yyyy.MM.dd.}" }));
        Shop.Write("상담내역.csv", "상담일시,고객명,연락처,유형,상담내용,상담원", Enumerable.Range(0, 80).Select(i => new object?[] { $"{new DateTime(2024, 1, 1).AddHours(i):yyyy-MM-dd HH:mm}", Shop.Name(), Shop.Phone(i), Shop.One("문의", "불만"), Shop.One("배송이 언제 오는지 물으심", "환불을 원하심"), Shop.One("이상담", "박상담") }));
        var plan = Shop.Suggest();
        var review = plan.Files[0].Record(RecordKind.Review)!;
        review.Of(Field.Score)!.Format.Scale.ShouldBe(ScoreScale.Stars);
        review.Of(Field.CustomerRef)!.Columns.ShouldBe(["등록자"]);
        var note = Shops.Fields(plan.Files[1]);
        (note["Note.Text"], note["Note.Author"], note["Note.CreatedAt"], note["Note.CustomerRef"]).ShouldBe(("상담내용", "상담원", "상담일시", "연락처+고객명"));
    }

    [Fact]
    public void A_list_of_products_alone_and_in_Japanese_is_recognised()
    {
        Shop.Write("商品一覧.csv", "商品コード,商品名,カテゴリ,価格,ブランド", Enumerable.Range(0, 60).Select(i => new object?[] { $"SKU-{i:000}", $"りんご{i}号", Shop.One("果物", "菓子"), 100 + i, Shop.One("青森", "長野") }));
        var fields = Shops.Fields(Shop.Suggest().Files.Single());
        (fields["Product.Key"], fields["Product.Name"], fields["Product.Category"], fields["Product.Price"], fields["Product.Brand"]).ShouldBe(("商品コード", "商品名", "カテゴリ", "価格", "ブランド"));
    }

    private IEnumerable<object?[]> Invoices(string dates)
        => Enumerable.Range(0, 300).SelectMany(invoice => Enumerable.Range(0, 1 + (invoice % 4)).Select(line =>
        {
            var back = invoice % 17 == 0;
            return new object?[]
            {
                $"{(back ? "C" : "")}{536365 + invoice}", $"{85000 + ((invoice + line) % 40)}{(line % 2 == 0 ? "A" : "")}", $"WHITE LANTERN {(invoice + line) % 40}", (1 + line) * (back ? -1 : 1),
                new DateTime(2010, 12, 1, 8, 26, 0).AddMinutes(invoice * 777).ToString(dates, System.Globalization.CultureInfo.InvariantCulture), $"{1 + (line * 0.85):0.00}", invoice % 6 == 0 ? "" : $"{12346 + (invoice % 90)}.0", Shop.One("United Kingdom", "France"),
            };
        }));

    public void Dispose() => folder.Dispose();
}
