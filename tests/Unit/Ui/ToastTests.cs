using System.Text.Json;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Ui;

public sealed class ToastTests(DesignServer server) : IClassFixture<DesignServer>
{
    [Fact]
    public async Task Htmx_is_told_in_a_header_that_any_proxy_lets_through()
    {
        var answer = await server.Post("/design/toast/good", [], ("HX-Request", "true"));
        var header = answer.Header("HX-Trigger").ShouldNotBeNull();
        header.ShouldAllBe(letter => letter < 128);
        var toast = JsonDocument.Parse(header).RootElement.GetProperty("toast");
        toast.GetProperty("text").GetString().ShouldBe("고객 3명에게 ‘단골’ 태그를 달았습니다");
        toast.GetProperty("tone").GetString().ShouldBe("good");
        toast.GetProperty("undoAction").GetString().ShouldBe("/design/undo");
    }

    [Fact]
    public async Task A_plain_form_is_told_on_the_next_page_and_only_there()
    {
        var posted = await server.Post("/design/toast/warn", []);
        var cookie = posted.Header("Set-Cookie").ShouldNotBeNull();
        cookie.ShouldContain("httponly");
        var next = await server.Get("/design", ("Cookie", cookie[..cookie.IndexOf(';', StringComparison.Ordinal)]));
        (await next.Text()).ShouldContain("<template data-flash=\"warn\"");
        next.Header("Set-Cookie").ShouldNotBeNull().ShouldContain("flash=; expires=Thu, 01 Jan 1970");
    }

    [Theory]
    [InlineData("flash=%%%")]
    [InlineData("flash=bm90IGpzb24=")]
    public async Task A_spoilt_cookie_does_no_harm(string cookie)
        => (await server.Get("/design", ("Cookie", cookie))).EnsureSuccessStatusCode();
}
