using System.Text.RegularExpressions;
using System.Text;
using Dangol.Mail;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Mail;

public sealed class MimeTextTests
{
    private static readonly Guid Id = Guid.Parse("0198f000-0000-7000-8000-000000000001");

    [Fact]
    public void A_letter_comes_out_with_its_words_as_they_were()
    {
        var body = "안녕하세요 🙂\n\n.점으로 시작하는 줄\n끝";

        var (headers, text) = Read(Write("[단골] " + string.Concat(Enumerable.Repeat("약속드린 날짜가 바뀌었습니다 ", 12)), body, "김서연 \"단골\""));

        headers["Subject"].ShouldBe(("[단골] " + string.Concat(Enumerable.Repeat("약속드린 날짜가 바뀌었습니다 ", 12))).Trim());
        headers["To"].ShouldBe("김서연 \"단골\" <guest@example.com>");
        headers["From"].ShouldBe("가게 <shop@example.com>");
        headers["Message-ID"].ShouldBe($"<{Id:N}@example.com>");
        text.ShouldBe(body.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void No_line_is_longer_than_mail_allows_and_all_is_ascii()
    {
        var message = Write(new string('가', 200), string.Concat(Enumerable.Repeat("긴 글 ", 3000)), new string('나', 90));

        message.ShouldAllBe(letter => char.IsAscii(letter));
        message.Split("\r\n").ShouldAllBe(line => line.Length <= 78);
        message.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("제목\r\nBcc: other@example.com")]
    [InlineData("a\nX: y")]
    [InlineData("\u2028Bcc: other@example.com")]
    [InlineData("?=\r\n\r\nbody")]
    public void Words_add_neither_headers_nor_receivers(string words)
    {
        var headers = Write(words, "본문", words).Split("\r\n\r\n")[0];

        Regex.Matches(headers, "^[A-Za-z-]+:", RegexOptions.Multiline).Select(match => match.Value).ShouldBe(
            ["From:", "To:", "Subject:", "Date:", "Message-ID:", "MIME-Version:", "Content-Type:", "Content-Transfer-Encoding:", "Auto-Submitted:"]);
        headers.ShouldNotContain("other@example.com");
    }

    [Theory]
    [InlineData("guest@example.com", "guest@example.com")]
    [InlineData(" guest+tag@example.co.kr ", "guest+tag@example.co.kr")]
    [InlineData("guest@단골.한국", "guest@xn--bb0bu7i.xn--3e0b707e")]
    [InlineData("guest", null)]
    [InlineData("guest@", null)]
    [InlineData("@example.com", null)]
    [InlineData("a@b@example.com", null)]
    [InlineData("guest@example.com\r\nRCPT TO:<x@y.z>", null)]
    [InlineData("\"a b\"@example.com", null)]
    [InlineData("guest@example.com, other@example.com", null)]
    [InlineData("<guest@example.com>", null)]
    [InlineData("손님@example.com", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void One_mailbox_is_an_address(string? typed, string? address) => MailAddressText.Clean(typed).ShouldBe(address);

    private static string Write(string title, string body, string? name)
        => MimeText.Of(new MailParts(Id, "shop@example.com", "가게", "guest@example.com", name, title, body, Instant.FromUtc(2026, 11, 22, 3, 0)));

    // Read as RFC 5322 and RFC 2047 say, independently of how it was written.
    private static (Dictionary<string, string> Headers, string Text) Read(string message)
    {
        var end = message.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = Regex.Replace(message[..end], @"\r\n[ \t]", " ").Split("\r\n").Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => Words(pair[1]));
        return (headers, Encoding.UTF8.GetString(Convert.FromBase64String(message[(end + 4)..])));
    }

    private static string Words(string value) => Regex.Replace(Regex.Replace(value, @"\?=\s+=\?utf-8\?B\?", "?==?utf-8?B?"), @"(=\?utf-8\?B\?[^?]*\?=)+",
        run => string.Concat(Regex.Matches(run.Value, @"=\?utf-8\?B\?([^?]*)\?=").Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)))));
}
