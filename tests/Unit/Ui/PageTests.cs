using System.Net;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Ui;

public sealed class PageTests(DesignServer server) : IClassFixture<DesignServer>
{
    private static readonly (string, string) Htmx = ("HX-Request", "true");

    [Fact]
    public async Task A_browser_gets_the_whole_page_in_its_language()
    {
        var korean = await (await server.Get("/design")).Text();
        korean.TrimStart().ShouldStartWith("<!DOCTYPE html>");
        korean.ShouldContain("<html lang=\"ko\"");
        korean.ShouldContain("<title>디자인 시스템 · 단골</title>");
        (await (await server.Get("/design", ("Accept-Language", "en"))).Text()).ShouldContain("<title>Design system · Dangol</title>");
    }

    [Fact]
    public async Task Htmx_gets_the_content_and_the_title_without_the_frame()
    {
        var answer = await server.Get("/design", Htmx);
        var text = await answer.Text();
        text.ShouldNotContain("<html");
        text.ShouldNotContain("class=\"topbar\"");
        text.ShouldContain("<title>디자인 시스템 · 단골</title>");
        answer.Header("Vary").ShouldNotBeNull().ShouldContain("HX-Request");
    }

    [Fact]
    public async Task Going_back_in_history_gets_the_whole_page()
        => (await (await server.Get("/design", Htmx, ("HX-History-Restore-Request", "true"))).Text()).ShouldContain("<html");

    [Fact]
    public async Task A_part_has_no_frame_whoever_asks()
        => (await (await server.Get("/design/lists/more?after=6")).Text()).TrimStart().ShouldStartWith("<tr class=\"row\"");

    [Fact]
    public async Task A_form_with_faults_comes_back_with_what_was_typed_and_the_fault_at_its_field()
    {
        var answer = await server.Post("/design/forms", new() { ["name"] = "박도윤", ["email"] = "nowhere" }, Htmx);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var text = await answer.Text();
        text.ShouldContain("value=\"박도윤\"");
        text.ShouldContain("aria-describedby=\"f-email-hint f-email-error\" aria-invalid=\"true\"");
        text.ShouldContain("<p class=\"field__error\" id=\"f-email-error\">");
    }

    [Fact]
    public async Task What_is_typed_is_written_as_text_and_never_as_markup()
    {
        var answer = await server.Post("/design/forms", new() { ["name"] = "<script>alert(1)</script>\"", ["email"] = "" });
        (await answer.Text()).ShouldContain("value=\"&lt;script&gt;alert(1)&lt;/script&gt;&quot;\"");
    }

    [Fact]
    public async Task After_a_change_a_plain_form_is_redirected_and_htmx_is_told_to_go()
    {
        Dictionary<string, string> form = new() { ["name"] = "김", ["email"] = "a@b" };
        var plain = await server.Post("/design/forms", form);
        (plain.StatusCode, plain.Headers.Location?.ToString()).ShouldBe((HttpStatusCode.SeeOther, "/design/forms"));
        var htmx = await server.Post("/design/forms", form, Htmx);
        (htmx.StatusCode, htmx.Header("HX-Redirect")).ShouldBe((HttpStatusCode.OK, "/design/forms"));
    }

    [Fact]
    public async Task A_menu_entry_is_shown_only_to_those_who_may_open_it()
    {
        (await (await server.Get("/design", ("X-Role", "Owner"))).Text()).ShouldContain("href=\"/settings\"");
        (await (await server.Get("/design", ("X-Role", "Agent"))).Text()).ShouldNotContain("href=\"/settings\"");
    }

    [Fact]
    public async Task The_readers_choice_is_kept_only_when_it_is_one_of_ours()
    {
        var chosen = await server.Post("/viewer", new() { ["language"] = "en", ["theme"] = "dark" });
        chosen.Header("Set-Cookie").ShouldNotBeNull().ShouldContain("lang=en");
        chosen.Header("Set-Cookie").ShouldNotBeNull().ShouldContain("theme=dark");
        (await server.Post("/viewer", new() { ["language"] = "xx; path=/", ["theme"] = "<b>" })).Header("Set-Cookie").ShouldBeNull();
    }

    [Fact]
    public async Task Choosing_leads_back_to_our_own_page_and_to_no_other_site()
    {
        var from = await server.Post("/viewer", new() { ["theme"] = "dark" }, ("Referer", "http://elsewhere.example/trap"));
        from.Headers.Location?.ToString().ShouldBe("/");
    }
}
