using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Tests.Unit.Imports.Reading;
using Shouldly;
using Xunit;
using ValueType = Dangol.Imports.Planning.ValueType;

namespace Dangol.Tests.Unit.Imports.Planning;

/// <summary>A marketplace in eight files: one customer id per order, reviews that repeat, lookup tables among them.</summary>
public sealed class MarketplaceTests : IDisposable
{
    private const int Orders = 600;

    private readonly TempFolder folder = new();

    private static readonly Dictionary<string, string[]> English = new()
    {
        ["customers"] = ["customer_id", "customer_unique_id", "customer_zip_code_prefix", "customer_city", "customer_state"],
        ["orders"] = ["order_id", "customer_id", "order_status", "order_purchase_timestamp", "order_approved_at", "order_delivered_carrier_date", "order_delivered_customer_date", "order_estimated_delivery_date"],
        ["order_items"] = ["order_id", "order_item_id", "product_id", "seller_id", "shipping_limit_date", "price", "freight_value"],
        ["order_payments"] = ["order_id", "payment_sequential", "payment_type", "payment_installments", "payment_value"],
        ["order_reviews"] = ["review_id", "order_id", "review_score", "review_comment_message", "review_creation_date", "review_answer_timestamp"],
        ["products"] = ["product_id", "product_category_name", "product_weight_g"],
        ["sellers"] = ["seller_id", "seller_zip_code_prefix", "seller_city"],
        ["category_translation"] = ["product_category_name", "product_category_name_english"],
    };

    private static readonly Dictionary<string, string[]> Korean = new()
    {
        ["customers"] = ["고객 ID", "고객 고유 ID", "고객 우편번호", "고객 도시", "고객 지역"],
        ["orders"] = ["주문 ID", "고객 ID", "주문 상태", "구매 일시", "결제 승인 일시", "택배사 인도 일시", "고객 배송완료 일시", "배송 예정일"],
        ["order_items"] = ["주문 ID", "주문 상품 순번", "상품 ID", "판매자 ID", "발송 기한", "가격", "배송비"],
        ["order_payments"] = ["주문 ID", "결제 순번", "결제 유형", "할부 개월수", "결제 금액"],
        ["order_reviews"] = ["리뷰 ID", "주문 ID", "리뷰 점수", "리뷰 내용", "리뷰 작성일", "리뷰 답변 일시"],
        ["products"] = ["상품 ID", "상품 카테고리명", "상품 무게"],
        ["sellers"] = ["판매자 ID", "판매자 우편번호", "판매자 도시"],
        ["category_translation"] = ["상품 카테고리명", "상품 카테고리 영문명"],
    };

    private static readonly Dictionary<string, string[]> Spanish = new()
    {
        ["customers"] = ["id_cliente", "id_unico_cliente", "codigo_postal_cliente", "ciudad_cliente", "provincia_cliente"],
        ["orders"] = ["id_pedido", "id_cliente", "estado_pedido", "fecha_compra", "fecha_pedido_aprobado", "fecha_envio_transportista", "fecha_pedido_entregado", "fecha_entrega_estimada"],
        ["order_items"] = ["id_pedido", "item_pedido", "id_producto", "id_vendedor", "fecha_limite_envio", "precio", "gastos_de_envio"],
        ["order_payments"] = ["id_pedido", "secuencia_pago", "tipo_pago", "cuotas_pago", "importe_pago"],
        ["order_reviews"] = ["id_resena", "id_pedido", "puntuacion_resena", "comentario_resena", "fecha_creacion_resena", "fecha_respuesta_resena"],
        ["products"] = ["id_producto", "categoria_producto", "peso"],
        ["sellers"] = ["id_vendedor", "codigo_postal_vendedor", "ciudad_vendedor"],
        ["category_translation"] = ["categoria_producto", "categoria_producto_english"],
    };

    [Theory]
    [InlineData("english", 0)]
    [InlineData("english", 3)]
    [InlineData("korean", 1)]
    [InlineData("spanish", 0)]
    [InlineData("none", 0)]
    public void Files_are_told_apart_whatever_language_and_order_their_columns_have(string language, int turn)
    {
        var headers = language switch { "korean" => Korean, "spanish" => Spanish, _ => English };
        Write(headers, turn, withHeader: language != "none");
        var plan = new Shops(folder).Suggest();
        PlannedFile File(string name) => plan.Files.Single(file => file.Name == $"{name}.csv");
        string Column(string file, int index) => language == "none" ? $"Column {index + 1}" : headers[file][index];

        File("sellers").Records.ShouldBeEmpty();
        File("sellers").LeftOut!.English.ShouldContain("seller");
        File("category_translation").Records.ShouldBeEmpty();
        var customers = Shops.Fields(File("customers"));
        (customers["Customer.Key"], customers["Customer.PersonKey"]).ShouldBe((Column("customers", 0), Column("customers", 1)));
        var orders = Shops.Fields(File("orders"));
        orders["Order.Key"].ShouldBe(Column("orders", 0));
        orders["Order.CustomerRef"].ShouldBe(Column("orders", 1));
        orders["Order.Status"].ShouldBe(Column("orders", 2));
        orders["Order.OrderedAt"].ShouldBe(Column("orders", 3));
        orders["Order.ShippedAt"].ShouldBe(Column("orders", 5));
        orders["Order.DeliveredAt"].ShouldBe(Column("orders", 6));
        orders["Order.PromisedAt"].ShouldBe(Column("orders", 7));
        var order = File("orders").Record(RecordKind.Order)!;
        order.CustomerBy.ShouldBe(CustomerLink.Key);
        order.Of(Field.PromisedAt)!.Format.Type.ShouldBe(ValueType.Date);
        order.Of(Field.OrderedAt)!.Format.Type.ShouldBe(ValueType.DateTime);
        File("orders").Records.Count.ShouldBe(1);

        var lines = Shops.Fields(File("order_items"));
        lines["OrderLine.OrderRef"].ShouldBe(Column("order_items", 0));
        lines["OrderLine.ProductRef"].ShouldBe(Column("order_items", 2));
        lines["OrderLine.Seller"].ShouldBe(Column("order_items", 3));
        File("order_items").Records.Count.ShouldBe(1);
        var payments = Shops.Fields(File("order_payments"));
        payments["Payment.Key"].ShouldBe($"{Column("order_payments", 1)}+{Column("order_payments", 0)}");
        payments["Payment.Method"].ShouldBe(Column("order_payments", 2));
        payments["Payment.Amount"].ShouldBe(Column("order_payments", 4));
        var reviews = Shops.Fields(File("order_reviews"));
        reviews["Review.Key"].ShouldBe($"{Column("order_reviews", 0)}+{Column("order_reviews", 1)}");
        reviews["Review.Score"].ShouldBe(Column("order_reviews", 2));
        reviews["Review.Text"].ShouldBe(Column("order_reviews", 3));
        reviews["Review.CreatedAt"].ShouldBe(Column("order_reviews", 4));
        reviews["Review.AnsweredAt"].ShouldBe(Column("order_reviews", 5));
        var products = Shops.Fields(File("products"));
        (products["Product.Key"], products["Product.Category"]).ShouldBe((Column("products", 0), Column("products", 1)));
        if (language != "none")
        {
            orders["Order.ApprovedAt"].ShouldBe(Column("orders", 4));
            lines["OrderLine.ShipBy"].ShouldBe(Column("order_items", 4));
            lines["OrderLine.UnitPrice"].ShouldBe(Column("order_items", 5));
            lines["OrderLine.ShippingFee"].ShouldBe(Column("order_items", 6));
        }

        plan.Joins.Select(join => (join.FromFile, join.ToFile)).Order().ShouldBe([
            ("order_items.csv", "orders.csv"), ("order_items.csv", "products.csv"), ("order_payments.csv", "orders.csv"), ("order_reviews.csv", "orders.csv"), ("orders.csv", "customers.csv")]);
        plan.Joins.ShouldAllBe(join => join.Containment == 1);
    }

    [Fact]
    public void Every_row_can_be_mapped_and_the_review_key_is_unique_with_its_order()
    {
        Write(English, 2, withHeader: true);
        var plan = new Shops(folder).Suggest();
        var keys = new HashSet<string>();
        foreach (var file in plan.Files.Where(file => file.Records.Count > 0))
        {
            using var rows = ImportFiles.Open(folder.Root).Tables.Single(table => table.Name == file.Name).Open();
            var mapper = new RowMapper(file, rows.Columns);
            while (rows.Read())
            {
                mapper.Map(rows).ShouldBeTrue($"{file.Name}:{rows.LineNumber}");
                if (file.Name == "order_reviews.csv")
                {
                    keys.Add(mapper.Records[0].Text(Field.Key).ToString()).ShouldBeTrue();
                }
            }
        }

        keys.Count.ShouldBe(Orders);
    }

    private void Write(Dictionary<string, string[]> headers, int turn, bool withHeader)
    {
        var shop = new Shops(folder);
        var orders = Enumerable.Range(0, Orders).Select(i => (Id: shop.Hex(), Customer: shop.Hex(), Time: shop.Time(2018), Done: i % 3 != 0)).ToList();
        var people = Enumerable.Range(0, Orders - 20).Select(_ => shop.Hex()).ToList();
        var products = Enumerable.Range(0, 90).Select(_ => shop.Hex()).ToList();
        var sellers = Enumerable.Range(0, 30).Select(_ => shop.Hex()).ToList();
        var reviews = Enumerable.Range(0, Orders - 12).Select(_ => shop.Hex()).ToList();
        string Stamp(DateTime time) => $"{time:yyyy-MM-dd HH:mm:ss}";
        void File(string name, IEnumerable<object?[]> rows)
        {
            int Turned(int i) => (i + turn) % headers[name].Length;
            shop.Write($"{name}.csv", withHeader ? string.Join(',', headers[name].Select((_, i) => headers[name][Turned(i)])) : null, rows.Select(row => row.Select((_, i) => row[Turned(i)]).ToArray()));
        }

        File("customers", orders.Select((order, i) => new object?[] { order.Customer, people[i % people.Count], $"{1000 + (i * 37 % 90000):00000}", shop.One("sao paulo", "rio de janeiro", "curitiba", "belo horizonte"), shop.One("SP", "RJ", "PR") }));
        File("orders", orders.Select(order => new object?[] { order.Id, order.Customer, order.Done ? "delivered" : shop.One("shipped", "canceled", "unavailable", "invoiced"), Stamp(order.Time), Stamp(order.Time.AddMinutes(30)), order.Done ? Stamp(order.Time.AddDays(2)) : "", order.Done ? Stamp(order.Time.AddDays(9)) : "", Stamp(order.Time.Date.AddDays(14)) }));
        File("order_items", orders.SelectMany((order, i) => Enumerable.Range(1, 1 + (i % 3)).Select(line => new object?[] { order.Id, line, products[i * line % 90], sellers[i % 30], Stamp(order.Time.AddDays(4)), $"{10 + (i % 80)}.9", $"{8 + (i % 9)}.72" })));
        File("order_payments", orders.SelectMany((order, i) => Enumerable.Range(1, 1 + (i % 2)).Select(part => new object?[] { order.Id, part, shop.One("credit_card", "boleto", "voucher"), 1 + (i % 8), $"{20 + i}.45" })));
        File("order_reviews", orders.Select((order, i) => new object?[] { reviews[i % reviews.Count], order.Id, 1 + (i % 5), i % 2 == 0 ? "muito bom, recomendo para todos os meus amigos, chegou antes do prazo" : "", Stamp(order.Time.Date.AddDays(15)), Stamp(order.Time.AddDays(16)) }));
        File("products", products.Select((product, i) => new object?[] { product, shop.One("bebes", "moveis_decoracao", "malas_acessorios"), 100 + i }));
        File("sellers", sellers.Select((seller, i) => new object?[] { seller, $"{70000 + i}", shop.One("brasilia", "rio de janeiro") }));
        File("category_translation", [["bebes", "baby"], ["moveis_decoracao", "furniture_decor"], ["malas_acessorios", "luggage_accessories"]]);
    }

    public void Dispose() => folder.Dispose();
}
