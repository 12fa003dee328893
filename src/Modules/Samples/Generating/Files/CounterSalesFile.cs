namespace Dangol.Samples.Generating;

/// <summary>매장판매.csv from the cash register; orders made ahead carry the time they were promised for and the time they were handed over.</summary>
internal static class CounterSalesFile
{
    private static readonly string[] Ways = ["카드", "카드", "카드", "카드", "현금", "지역화폐", "계좌이체"];

    public static void Write(Story story, Stream stream)
    {
        using var csv = new CsvFile(stream, Formats.Cp949,
            "판매번호", "판매일시", "회원번호", "품목", "수량", "판매금액", "결제수단", "담당자", "픽업예정일시", "수령일시", "상태");
        foreach (var sale in story.Orders.Where(o => !o.Online))
        {
            var dice = new Dice((ulong)sale.PlacedAt.TickOfDay + (ulong)sale.Goods);
            csv.Row(
                sale.Number,
                Formats.Second(sale.PlacedAt),
                sale.SignedIn?.Number,
                sale.Main.Product.Name + (sale.Lines.Count > 1 ? $" 외 {sale.Lines.Count - 1}건" : ""),
                Formats.Plain(sale.Lines.Sum(l => l.Quantity)),
                Formats.Grouped(sale.Goods),
                dice.Pick(Ways),
                dice.Pick(Staff.AtTheCounter),
                Formats.Minute(sale.PromisedAt),
                Formats.Minute(sale.DoneAt),
                !sale.Promised ? "판매완료" : sale.Cancelled ? "예약취소" : sale.DoneAt is not null ? "수령완료" : "예약");
        }
    }
}
