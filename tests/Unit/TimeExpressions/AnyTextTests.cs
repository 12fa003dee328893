using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Dangol.TimeExpressions;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.TimeExpressions;

public sealed class AnyTextTests
{
    private static readonly LocalDateTime Now = new(2026, 3, 4, 10, 0);

    private static readonly string[] Pieces =
    [
        "내일", "다음", "주", "금요일", "오후", "3시", "반", "까지", "부터", "영업일", "기준", "2", "31", "29", "월", "일", "년", "2월", "30일", "후", "전", "~", "설날", "분기", "매주", "새벽", "열두", "시", "백", "천",
        "tomorrow", "next", "week", "friday", "at", "3", "pm", "by", "from", "to", "between", "and", "half", "past", "business days", "in", "99999999", "2", "/", "-", ":", ".", "feb", "30", "1999", "9999", "century", "last", "easter", "every", "of", "the", "first", "may", "12:75", "24", "o'clock",
        " ", " ", "  ", "\n", ",", "(", ")", "İ", "ß", "😀", "\ud83d", "\0", "가", "x", "a",
    ];

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void Whatever_the_text_spans_lie_in_it_and_apart(string language)
    {
        const int Seed = 20260304;
        var random = new Random(Seed);
        for (var round = 0; round < 1500; round++)
        {
            var text = new StringBuilder();
            for (var pieces = random.Next(1, 25); pieces > 0; pieces--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            }

            var end = 0;
            foreach (var read in TimeReader.Read(text.ToString(), Now.PlusDays(random.Next(-20000, 20000)), language))
            {
                read.Start.ShouldBeGreaterThanOrEqualTo(end, $"seed {Seed}, round {round}: {text}");
                read.Text.ShouldNotBeEmpty();
                text.ToString(read.Start, read.Text.Length).ShouldBe(read.Text);
                read.Readings.ShouldNotBeEmpty();
                end = read.Start + read.Text.Length;
            }
        }
    }

    [Theory]
    [InlineData("en", "1 day and ")]
    [InlineData("en", "monday , (")]
    [InlineData("en", "1 2 3 4 5 6 7 8 9 ")]
    [InlineData("en", "two ")]
    [InlineData("ko", "일이삼사오육칠팔구십")]
    [InlineData("ko", "월요일 3시부터 ")]
    [InlineData("ko", "내일 ")]
    public void A_hostile_text_takes_no_longer_than_its_length_allows(string language, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, TimeReader.Longest / piece.Length));
        var watch = Stopwatch.StartNew();
        TimeReader.Read(text, Now, language);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Years_upon_years_do_not_leave_the_calendar()
        => TimeReader.Read(string.Concat(Enumerable.Repeat("500 years after ", 9)) + "today", Now, "en").ShouldNotBeEmpty();

    [Fact]
    public void A_text_that_is_too_long_is_refused()
        => Should.Throw<ArgumentException>(() => TimeReader.Read(new string('x', TimeReader.Longest + 1), Now, "en")).Message.ShouldContain("100000");

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"text":1,"now":"2026-03-04T10:00:00"}""")]
    [InlineData("""{"text":"내일"}""")]
    [InlineData("""{"text":"내일","now":"soon"}""")]
    [InlineData("""{"text":"내일","now":"0001-01-01T00:00:00"}""")]
    [InlineData("""{"text":"\ud800","now":"2026-03-04T10:00:00"}""")]
    public void A_bad_request_is_answered_with_an_error(string line)
        => JsonDocument.Parse(TimeRequests.Answer(line, "ko")).RootElement.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();

    [Fact]
    public void A_request_is_answered_in_one_line()
        => TimeRequests.Answer("""{"text":"9월 1일 오세요","now":"2026-03-04T10:00:00"}""", "ko").ShouldBe(
            """{"results":[{"text":"9월 1일","start":0,"type":"date","timex":"XXXX-09-01","value":"2026-09-01","values":[{"timex":"XXXX-09-01","value":"2025-09-01"},{"timex":"XXXX-09-01","value":"2026-09-01"}]}]}""");
}
