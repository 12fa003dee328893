using Dangol.Platform;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dangol.Tests.Browser;

/// <summary>What people do, from the first click to the last.</summary>
[Collection(nameof(Shop))]
public sealed class JourneyTests(Shop shop)
{
    private const string Orders = "주문번호,고객명,휴대폰,주문일시,결제금액,배송예정일,배송완료일,주문상태\n"
        + "B-1,한가람,010-2222-3333,2026-01-05 10:00:00,12000,2026-01-08,2026-01-07,배송완료\n"
        + "B-2,한가람,010-2222-3333,2026-02-05 10:00:00,15000,2026-02-08,2026-02-10,배송완료\n"
        + "B-3,서다온,010-4444-5555,2026-02-06 10:00:00,9000,2026-02-09,2026-02-09,배송완료\n";

    [Fact]
    public async Task Files_become_customers_and_promises_and_are_taken_back()
    {
        await using var window = await shop.SignedIn(Role.Owner, Screen.Desktop);
        var page = window.Page;
        await page.GotoAsync("/imports");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "주문.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Orders) });
        await page.GetByRole(AriaRole.Button, new() { Name = "올리고 살펴보기" }).ClickAsync();
        await Expect(page.Locator("body")).ToContainTextAsync("이렇게 가져오려고 합니다");
        (await window.Axe()).ShouldBeEmpty();

        await page.GetByRole(AriaRole.Button, new() { Name = "시험해 보기" }).ClickAsync();
        await Expect(page.Locator("body")).ToContainTextAsync("아직 아무것도 저장하지 않았습니다");
        await page.GetByRole(AriaRole.Button, new() { Name = "가져오기 시작" }).ClickAsync();
        await Expect(page.Locator("body")).ToContainTextAsync("전부 되돌리기", new() { Timeout = 20_000 });
        (await window.Axe()).ShouldBeEmpty();

        await page.GotoAsync("/customers?q=한가람");
        await page.GetByRole(AriaRole.Link, new() { Name = "한가람" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("한가람");
        await Expect(page.Locator("body")).ToContainTextAsync("27,000원");
        await Expect(page.Locator("body")).ToContainTextAsync("늦음");

        await page.GotoAsync("/imports");
        await page.GetByRole(AriaRole.Link, new() { Name = "주문.csv" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "전부 되돌리기" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(page.Locator("body")).ToContainTextAsync("되돌림", new() { Timeout = 20_000 });
        await page.GotoAsync("/customers?q=한가람");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "한가람" })).ToHaveCountAsync(0);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_palette_finds_a_customer_by_two_syllables_and_opens_the_page()
    {
        await using var window = await shop.SignedIn(Role.Viewer, Screen.Desktop);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("dialog[open] input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("민수");
        var found = page.Locator("#palette-found a").First;
        await Expect(found).ToContainTextAsync("민수");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("민수");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_clicked_before_the_scripts_are_there_is_done_when_they_are()
    {
        await using var window = await shop.SignedIn(Role.Agent, Screen.Desktop);
        var page = window.Page;
        var stop = TestContext.Current.CancellationToken;
        await page.RouteAsync("**/app.*.js", async route =>
        {
            await Task.Delay(1500, stop);
            await route.ContinueAsync();
        });
        await page.GotoAsync("/customers", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.GetByRole(AriaRole.Button, new() { Name = "고객 추가" }).ClickAsync();
        (await page.Locator("html[data-ready]").CountAsync()).ShouldBe(0);
        await Expect(page.Locator("dialog[open] input[name=name]")).ToBeVisibleAsync();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_typed_before_the_scripts_are_there_is_read_when_they_are()
    {
        await using var window = await shop.SignedIn(Role.Agent, Screen.Desktop);
        var page = window.Page;
        var stop = TestContext.Current.CancellationToken;
        await page.RouteAsync("**/app.*.js", async route =>
        {
            await Task.Delay(1500, stop);
            await route.ContinueAsync();
        });
        await page.GotoAsync("/customers/3", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.Locator("textarea[name=text]").FillAsync("내일 오전 11시까지 전화드리기로 했음");
        (await page.Locator("html[data-ready]").CountAsync()).ShouldBe(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "약속으로 적기" })).ToBeVisibleAsync();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_note_promises_becomes_a_promise_with_one_click_and_no_sooner()
    {
        await using var window = await shop.SignedIn(Role.Agent, Screen.Desktop);
        var page = window.Page;
        await page.GotoAsync("/customers/1");
        await page.Locator("textarea[name=text]").FillAsync("모레 오후 2시까지 전화드리기로 했음");
        await page.GetByRole(AriaRole.Button, new() { Name = "약속으로 적기" }).ClickAsync();
        await Expect(page.Locator("#dialog-content input[name=time]")).ToHaveValueAsync("14:00");
        await Expect(page.Locator("#dialog-content input[name=what]")).ToHaveValueAsync("모레 오후 2시까지 전화드리기로 했음");
        (await window.Axe()).ShouldBeEmpty();

        await page.Locator("#dialog-content button[type=submit]").ClickAsync();

        await Expect(page.Locator("#timeline")).ToContainTextAsync("모레 오후 2시까지 전화드리기로 했음");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_note_is_written_on_the_phone()
    {
        await using var window = await shop.SignedIn(Role.Agent, Screen.Phone);
        var page = window.Page;
        await page.GotoAsync("/customers/2");
        await page.Locator("textarea[name=text]").FillAsync("전화 주실 때 저녁이 좋다고 하심");
        await page.GetByRole(AriaRole.Button, new() { Name = "메모 남기기" }).ClickAsync();
        await Expect(page.Locator(".timeline").First).ToContainTextAsync("저녁이 좋다고 하심");
        await page.ReloadAsync();
        await Expect(page.Locator(".timeline").First).ToContainTextAsync("저녁이 좋다고 하심");
        window.Complaints.ShouldBeEmpty();
    }
}
