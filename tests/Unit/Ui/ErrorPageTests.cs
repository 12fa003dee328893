using System.Net;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Ui;

public sealed class ErrorPageTests(DesignServer server) : IClassFixture<DesignServer>
{
    [Theory]
    [InlineData(403, "볼 수 없는 페이지입니다", "You may not open this")]
    [InlineData(404, "찾는 페이지가 없습니다", "There is nothing here")]
    [InlineData(409, "그사이 내용이 바뀌었습니다", "This has changed meanwhile")]
    [InlineData(503, "지금은 쓸 수 없습니다", "Not available just now")]
    public async Task A_refusal_has_a_page_in_both_languages(int status, string ko, string en)
    {
        var answer = await server.Get($"/design/error/{status}");
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Text()).ShouldContain(ko);
        (await (await server.Get($"/design/error/{status}", ("Accept-Language", "en"))).Text()).ShouldContain(en);
    }

    [Fact]
    public async Task A_fault_tells_a_reference_and_nothing_of_its_inside()
    {
        var answer = await server.Get("/design/fault");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var text = await answer.Text();
        text.ShouldContain("오류 번호");
        text.ShouldNotContain("Exception");
        answer.Header("Content-Security-Policy").ShouldNotBeNull();
    }

    [Fact]
    public async Task Htmx_is_told_by_a_toast_and_nothing_is_swapped_in()
    {
        var answer = await server.Get("/design/error/404", ("HX-Request", "true"));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Header("HX-Trigger").ShouldNotBeNull().ShouldContain("\"tone\":\"bad\"");
        (await answer.Text()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Those_signed_in_keep_their_menu_and_strangers_see_none()
    {
        (await (await server.Get("/nowhere", ("X-Role", "Agent"))).Text()).ShouldContain("class=\"side\"");
        (await (await server.Get("/nowhere")).Text()).ShouldNotContain("class=\"side\"");
    }
}
