using System.Net;
using System.Text;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Tests.Http.Customers;

public sealed class CustomerPagesTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_list_shows_names_numbers_and_totals_and_narrows_by_its_address()
    {
        var shop = await app.AddWorkspace("목록 가게");
        var program = await app.WithKey(ApiScope.Write, shop);
        await program.AddCustomer(new { name = "김민수", phone = "010-2345-6701", grade = "골드" });
        var unnamed = await program.AddCustomer(new { email = "nobody@shop.kr" });
        var browser = await app.SignedInAs(Role.Agent, shop);
        var page = await browser.GetStringAsync("/customers");
        page.ShouldContain("김민수");
        page.ShouldContain("010-2345-6701");
        page.ShouldContain($"이름 없는 손님 #{unnamed.Number()}");
        page.ShouldContain("2명");
        (await browser.GetStringAsync("/customers?grade=" + Uri.EscapeDataString("골드"))).ShouldContain(">1명<");
        (await browser.GetStringAsync("/customers?q=9999")).ShouldContain("조건에 맞는 손님이 없습니다");
    }

    [Fact]
    public async Task A_viewer_sees_the_list_but_cannot_change_or_export()
    {
        var browser = await app.SignedInAs(Role.Viewer);
        (await browser.GetAsync("/customers")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/customers/export")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/customers/new")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Send("/customers/tags/add", ("tag", "x"), ("id", "1"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Chosen_customers_are_tagged_and_the_toast_undoes_just_that()
    {
        var shop = await app.AddWorkspace("태그 목록");
        var program = await app.WithKey(ApiScope.Write, shop);
        var numbers = new List<long>();
        foreach (var name in new[] { "하나", "둘", "셋" })
        {
            numbers.Add((await program.AddCustomer(new { name, tags = name == "하나" ? new[] { "vip" } : [] })).Number());
        }

        var browser = await app.SignedInAs(Role.Agent, shop);
        var answer = await browser.SendFragment("/customers/tags/add", [("tag", "vip"), .. numbers.Select(number => ("id", $"{number}"))]);
        var toast = answer.Toast();
        toast.Text("text").ShouldBe("2명에게 ‘vip’ 태그를 달았습니다");
        (await program.Names("tag=vip")).ShouldBe(["셋", "둘", "하나"]);
        await browser.SendFragment(toast.Text("undoAction")!);
        (await program.Names("tag=vip")).ShouldBe(["하나"]);
    }

    [Fact]
    public async Task The_export_is_a_file_that_no_spreadsheet_runs_and_the_audit_log_knows_of_it()
    {
        var shop = await app.AddWorkspace("내보내기 가게");
        var program = await app.WithKey(ApiScope.Write, shop);
        await program.AddCustomer(new { name = "=HYPERLINK(\"http://evil\")", phone = "+1 415-555-0123", memo = "쉼표, \"따옴표\"\n줄바꿈" });
        await program.AddCustomer(new { name = "김민수", phone = "010-2345-6702", address = "@SUM(A1)", custom = new { 취향 = "-2+3" } });
        var browser = await app.SignedInAs(Role.Analyst, shop);
        var answer = await browser.GetAsync("/customers/export");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var text = Encoding.UTF8.GetString(bytes[3..]);
        text.ShouldContain("\"'=HYPERLINK(\"\"http://evil\"\")\"");
        text.ShouldContain(",'+1 415-555-0123,");
        text.ShouldContain(",'@SUM(A1),");
        text.ShouldContain("\"쉼표, \"\"따옴표\"\"\n줄바꿈\"");
        text.Split("\r\n").Length.ShouldBe(4);
        (await browser.GetStringAsync("/customers/export?q=" + Uri.EscapeDataString("민수"))).Split("\r\n").Length.ShouldBe(3);
        (await app.Read(db => db.Number($"select count(*) from audit_entries where workspace_id = {shop} and action = {"exported"}"))).ShouldBe(2);
    }

    [Fact]
    public async Task A_customer_added_by_hand_gets_a_page_and_a_known_number_is_told_beside_its_field()
    {
        var browser = await app.SignedInAs(Role.Agent);
        var added = await browser.Send("/customers", ("name", "정하윤"), ("phone", "010-4321-7705"), ("tags", "동네, 강아지"), ("note", "문자보다 전화를 좋아하심"));
        added.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(added.Headers.Location!));
        foreach (var words in new[] { "정하윤", "tel:+821043217705", "동네", "강아지", "문자보다 전화를 좋아하심", "직접 입력" })
        {
            page.ShouldContain(words);
        }

        var again = await browser.Send("/customers", ("name", "정하윤 어머니"), ("phone", "010-4321-7705"));
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var dialog = await again.Content.ReadAsStringAsync();
        dialog.ShouldContain("정하윤 님이 이미 쓰는 번호입니다.");
        dialog.ShouldContain("value=\"정하윤 어머니\"");
        dialog.ShouldContain(added.Headers.Location!.OriginalString);
        (await browser.Send("/customers", ("name", "정하윤 어머니"), ("phone", "010-4321-7705"), ("phoneIsShared", "true"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await (await browser.Send("/customers", ("name", " "))).Content.ReadAsStringAsync()).ShouldContain("하나는 적어 주세요");
    }

    [Fact]
    public async Task Editing_keeps_where_a_field_is_from_and_refuses_what_somebody_else_changed_meanwhile()
    {
        var program = await app.WithKey(ApiScope.Write);
        var number = (await program.AddCustomer(new { name = "윤슬", phone = "010-4321-7706", city = "전주시", custom = new { 취향 = "담백" } })).Number();
        var browser = await app.SignedInAs(Role.Manager);
        var form = await browser.GetStringAsync($"/customers/{number}/edit");
        form.ShouldContain("name=\"custom.취향\"");
        var saved = await browser.Send($"/customers/{number}", ("version", "1"), ("name", "윤슬"), ("phone", "010-4321-7706"), ("city", "완주군"), ("custom.취향", "담백"));
        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await browser.GetStringAsync($"/customers/{number}");
        page.ShouldContain("완주군");
        page.ShouldContain("Manager");
        page.ShouldContain("Write key · API");
        (await browser.Send($"/customers/{number}", ("version", "1"), ("name", "늦은 손"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var sources = await browser.GetStringAsync($"/customers/{number}/sources");
        sources.ShouldContain("전주시");
        sources.ShouldContain("완주군");
    }

    [Fact]
    public async Task Notes_are_written_deleted_and_brought_back()
    {
        var program = await app.WithKey(ApiScope.Write);
        var number = (await program.AddCustomer(new { name = "메모 화면" })).Number();
        var browser = await app.SignedInAs(Role.Agent);
        (await browser.SendFragment($"/customers/{number}/notes", [("text", "")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var written = await browser.SendFragment($"/customers/{number}/notes", [("text", "창가 자리를 좋아하심")]);
        written.Headers.GetValues("HX-Trigger").Single().ShouldContain("timeline-changed");
        var note = (await program.Json($"/api/notes?customer={number}")).GetProperty("items")[0].Number();
        (await browser.GetStringAsync($"/customers/{number}?kind=notes")).ShouldContain("창가 자리를 좋아하심");
        var deleted = await browser.SendFragment($"/notes/{note}/delete");
        (await browser.GetStringAsync($"/customers/{number}")).ShouldNotContain("창가 자리");
        await browser.SendFragment(deleted.Toast().Text("undoAction")!);
        (await browser.GetStringAsync($"/customers/{number}")).ShouldContain("창가 자리를 좋아하심");
    }

    [Fact]
    public async Task The_timeline_goes_on_below_without_gaps_or_repeats()
    {
        var program = await app.WithKey(ApiScope.Write);
        var number = (await program.AddCustomer(new { name = "긴 이야기" })).Number();
        for (var i = 0; i < 45; i++)
        {
            (await program.PostAsync("/api/notes", Json($$"""{"customer":"{{number}}","text":"메모 <{{i:00}}>"}"""))).StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        var browser = await app.SignedInAs(Role.Viewer);
        var seen = new List<string>();
        var next = $"/customers/{number}/timeline";
        while (next is not null)
        {
            var part = await (await browser.GetFragment(next)).Content.ReadAsStringAsync();
            seen.AddRange(System.Text.RegularExpressions.Regex.Matches(part, "메모 &lt;(\\d\\d)&gt;").Select(match => match.Groups[1].Value));
            next = System.Text.RegularExpressions.Regex.Match(part, "hx-get=\"([^\"]*before=[^\"]*)\"") is { Success: true } link ? WebUtility.HtmlDecode(link.Groups[1].Value) : null;
        }

        seen.ShouldBe(Enumerable.Range(0, 45).Reverse().Select(i => $"{i:00}"));
    }

    [Fact]
    public async Task Views_are_saved_shared_and_private_to_who_made_them()
    {
        var shop = await app.AddWorkspace("보기 가게");
        await (await app.WithKey(ApiScope.Write, shop)).AddCustomer(new { name = "누구" });
        var maker = await app.SignedInAs(Role.Agent, shop);
        var other = await app.SignedInAs(Role.Agent, shop);
        (await maker.Send("/customers/views", ("name", "내 보기"), ("query", "spentFrom=5000&evil=1"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await maker.Send("/customers/views", ("name", "모두의 보기"), ("query", "ordersFrom=9"), ("shared", "true"));
        (await maker.Send("/customers/views", ("name", "내 보기"), ("query", "ordersFrom=2"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var mine = await maker.GetStringAsync("/customers");
        mine.ShouldContain("내 보기");
        mine.ShouldContain("href=\"/customers?spentFrom=5000\"");
        var theirs = await other.GetStringAsync("/customers");
        theirs.ShouldNotContain("내 보기");
        theirs.ShouldContain("모두의 보기");
        var id = await app.Read(db => db.Row($"select id from saved_views where workspace_id = {shop} and name = {"모두의 보기"}", row => row.Id(0)));
        (await other.Send($"/customers/views/{id}/delete")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await maker.Send($"/customers/views/{id}", ("name", "이름 바꿈"), ("query", "ordersFrom=9"), ("shared", "true"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await other.GetStringAsync("/customers")).ShouldContain("이름 바꿈");
        (await maker.Send($"/customers/views/{id}/delete")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await other.GetStringAsync("/customers")).ShouldNotContain("이름 바꿈");
    }

    [Fact]
    public async Task Pages_of_another_workspace_are_not_found()
    {
        var number = (await (await app.WithKey(ApiScope.Write)).AddCustomer(new { name = "남의 손님" })).Number();
        var stranger = await app.SignedInAs(Role.Owner, await app.AddWorkspace("먼 가게"));
        foreach (var page in new[] { "", "/edit", "/timeline", "/sources", "/tags" })
        {
            (await stranger.GetFragment($"/customers/{number}{page}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }

        (await stranger.Send($"/customers/{number}", ("name", "훔침"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Send($"/customers/{number}/notes", ("text", "훔침"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Send($"/customers/{number}/archival")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
