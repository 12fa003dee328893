namespace Dangol.Samples.Generating;

/// <summary>리뷰.csv from the web shop.</summary>
internal static class ReviewsFile
{
    public static void Write(Story story, Stream stream)
    {
        using var csv = new CsvFile(stream, Formats.Utf8WithBom, "리뷰번호", "주문번호", "평점", "제목", "내용", "작성일시");
        foreach (var review in story.Reviews)
        {
            csv.Row(review.Number, review.Order.Number, Formats.Plain(review.Score), review.Title, review.Text, Formats.Second(review.WrittenAt));
        }
    }
}
