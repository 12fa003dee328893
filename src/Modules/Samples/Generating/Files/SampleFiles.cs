namespace Dangol.Samples.Generating;

/// <summary>The shop's folder: two exports of the cash register (CP949), the rest from the web shop (UTF-8).</summary>
internal static class SampleFiles
{
    public static readonly string[] Names = ["고객명단.csv", "상품.csv", "온라인주문.csv", "주문상세.csv", "매장판매.csv", "리뷰.csv", "상담메모.csv"];

    public static void Write(Story story, Func<string, Stream> open)
    {
        MembersFile.Write(story, open(Names[0]));
        ShopFiles.WriteProducts(open(Names[1]));
        OnlineOrdersFile.Write(story, open(Names[2]));
        ShopFiles.WriteLines(story, open(Names[3]));
        CounterSalesFile.Write(story, open(Names[4]));
        ReviewsFile.Write(story, open(Names[5]));
        NotesFile.Write(story, open(Names[6]));
    }
}
