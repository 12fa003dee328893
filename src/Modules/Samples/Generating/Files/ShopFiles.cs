namespace Dangol.Samples.Generating;

/// <summary>상품.csv and 주문상세.csv.</summary>
internal static class ShopFiles
{
    public static void WriteProducts(Stream stream)
    {
        using var csv = new CsvFile(stream, Formats.Utf8WithBom, "상품번호", "상품명", "카테고리", "판매가", "판매자", "판매기간");
        foreach (var product in Catalogue.Products)
        {
            var always = product is { FromMonth: 1, ToMonth: 12 };
            csv.Row(product.Code, product.Name, product.Category, Formats.Plain(product.Price), product.Seller,
                always ? "연중" : product.FromMonth == product.ToMonth ? $"{product.FromMonth}월" : $"{product.FromMonth}월~{product.ToMonth}월");
        }
    }

    public static void WriteLines(Story story, Stream stream)
    {
        using var csv = new CsvFile(stream, Formats.Utf8WithBom, "주문번호", "상품번호", "상품명", "카테고리", "수량", "단가", "금액", "판매자");
        foreach (var order in story.Orders.Where(o => o.Online))
        {
            foreach (var line in order.Lines)
            {
                csv.Row(order.Number, line.Product.Code, line.Product.Name, line.Product.Category, Formats.Plain(line.Quantity),
                    Formats.Plain(line.Product.Price), Formats.Plain(line.Amount), line.Product.Seller);
            }
        }
    }
}
