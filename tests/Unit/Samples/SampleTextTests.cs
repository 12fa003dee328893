using System.Text;
using System.Text.RegularExpressions;
using Dangol.Samples.Generating;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Samples;

[Collection("sample shop")]
public sealed partial class SampleTextTests(SampleFolder shop)
{
    private List<Dictionary<string, string>> Reviews => shop.Rows("리뷰.csv");

    private IEnumerable<string> Texts => Reviews.SelectMany(r => new[] { r["제목"], r["내용"] }).Concat(shop.Rows("상담메모.csv").Select(r => r["메모"])).Where(t => t != "");

    [Fact]
    public void There_are_thousands_of_reviews_and_hardly_two_alike()
    {
        Reviews.Count.ShouldBeGreaterThan(3000);
        var longer = Reviews.Select(r => r["내용"]).Where(t => t.Length > 15).ToList();
        (longer.Distinct().Count() / (double)longer.Count).ShouldBeGreaterThan(0.99);
        Reviews.Average(r => r["내용"].Length).ShouldBeInRange(40, 80);
    }

    [Fact]
    public void Every_review_is_about_an_order_and_came_after_it()
    {
        var orders = shop.Rows("온라인주문.csv").ToDictionary(r => r["주문번호"]);
        foreach (var review in Reviews)
        {
            var order = orders[review["주문번호"]];
            string.CompareOrdinal(review["작성일시"], order["주문일시"]).ShouldBeGreaterThan(0, review["리뷰번호"]);
            string.CompareOrdinal(review["작성일시"], order["배송완료일시"]).ShouldBeGreaterThan(0, review["리뷰번호"]);
        }

        Reviews.Select(r => r["주문번호"]).Distinct().Count().ShouldBe(Reviews.Count);
    }

    [Fact]
    public void No_notation_of_the_phrase_book_is_left_over()
        => Texts.ShouldAllBe(t => !Notation().IsMatch(t));

    [Fact]
    public void Particles_are_single_and_fit_the_word_before_them()
    {
        string[] words = [.. Catalogue.Products.Select(p => p.Called).Distinct(), "설", "추석", "어버이날", "스승의날", "크리스마스", "수능", "제사", "하루", "이틀", "사흘"];
        var wrong = words.ToDictionary(w => w, w => new Regex((w[^1] - '가') % 28 > 0 ? $"{w}(를|는|가|와|랑|나)( |$)" : $"{w}(을|은|이|과|이랑|이나)( |$)"));
        foreach (var text in Texts)
        {
            DoubledParticle().IsMatch(text).ShouldBeFalse(text);
            foreach (var word in words.Where(text.Contains))
            {
                wrong[word].IsMatch(text).ShouldBeFalse($"{word}: {text}");
            }
        }
    }

    [Fact]
    public void Spacing_is_clean()
    {
        foreach (var text in Texts)
        {
            Untidy().IsMatch(text).ShouldBeFalse(text);
        }
    }

    [Fact]
    public void All_text_can_be_written_in_the_code_page_of_korean_windows()
    {
        var strict = CodePagesEncodingProvider.Instance.GetEncoding(949, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        foreach (var name in SampleShop.FileNames)
        {
            Should.NotThrow(() => strict.GetByteCount(shop.Text(name)), name);
        }
    }

    [Fact]
    public void Stars_words_and_deliveries_agree()
    {
        var orders = shop.Rows("온라인주문.csv").ToDictionary(r => r["주문번호"]);
        foreach (var review in Reviews)
        {
            var score = int.Parse(review["평점"], null);
            if (orders[review["주문번호"]]["배송완료일시"] == "")
            {
                score.ShouldBeLessThanOrEqualTo(2, review["내용"]);
                Delivered().IsMatch(review["내용"]).ShouldBeFalse(review["내용"]);
            }

            if (score >= 4)
            {
                Bitter().IsMatch(review["내용"]).ShouldBeFalse(review["내용"]);
            }

            if (score <= 2)
            {
                Sweet().IsMatch(review["내용"]).ShouldBeFalse(review["내용"]);
            }
        }
    }

    [Fact]
    public void Nothing_looks_like_a_resident_number()
    {
        foreach (var name in SampleShop.FileNames)
        {
            ResidentNumber().IsMatch(shop.Text(name)).ShouldBeFalse(name);
        }
    }

    [Fact]
    public void Every_section_the_writers_ask_for_exists_and_every_section_is_rich()
    {
        foreach (var product in Catalogue.Products)
        {
            product.Taste.Split(' ').ShouldAllBe(t => PhraseBook.Section("맛." + t).Length > 0, product.Name);
        }

        PhraseBook.Names.Sum(n => PhraseBook.Section(n).Length).ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void The_endings_of_the_phrase_book_stand_behind_past_stems_only()
    {
        foreach (var phrase in PhraseBook.Names.SelectMany(PhraseBook.Section))
        {
            for (var at = phrase.Text.IndexOf('%'); at >= 0; at = phrase.Text.IndexOf('%', at + 1))
            {
                ((phrase.Text[at - 1] - '가') % 28).ShouldBeOneOf([18, 20], phrase.Text);
            }
        }
    }

    [GeneratedRegex(@"[{}<>|%*&=@()/]")]
    private static partial Regex Notation();

    [GeneratedRegex("을를|은는|와과|으로로|이랑랑|께께|에에 |도도 |요요|다다 |이가 이|는은")]
    private static partial Regex DoubledParticle();

    [GeneratedRegex(@"  | [.,?!~]|^\s|\s$|\.\.\.\.|,,|\?\.|\.\?|!\.|[가-힣][.?!][가-힣]")]
    private static partial Regex Untidy();

    [GeneratedRegex("잘 받았|맛있게 먹|쫀득|말랑")]
    private static partial Regex Delivered();

    [GeneratedRegex("환불|실망|비추|다시는|돈이 아깝|최악|별로예요|화가")]
    private static partial Regex Bitter();

    [GeneratedRegex("최고|대만족|강추|또 시킬|번창|강력 추천")]
    private static partial Regex Sweet();

    [GeneratedRegex(@"(?<!\d)\d{6}-?[1-8]\d{6}(?!\d)")]
    private static partial Regex ResidentNumber();
}
