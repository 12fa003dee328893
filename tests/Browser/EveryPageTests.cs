using Dangol.Platform;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Browser;

/// <summary>What must hold on every page, with a shop's worth of data behind it.</summary>
[Collection(nameof(Shop))]
public sealed class EveryPageTests(Shop shop, ITestOutputHelper output)
{
    private const long MostBytes = 250_000;

    public static TheoryData<string> Pages { get; } =
    [
        "/", "/today/reviews", "/customers", "/customers/1", "/orders/1", "/promises", "/promises/1", "/promises/rate", "/promises/worth", "/promises/times", "/promises/missed", "/promises/notices", "/promises/notices/1", "/promises/recovery", "/promises/wishes", "/promises/wishes/1", "/settings/sending", "/imports", "/imports/1",
        "/settings", "/settings/members", "/settings/calendars", "/settings/calendars/new", "/settings/sla", "/settings/sla/new", "/today/orders", "/alerts", "/settings/keys", "/settings/audit", "/account",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_sound_on_phone_and_desktop_in_both_languages_and_themes(string path)
    {
        var windows = new List<(Window, string, Screen)>();
        foreach (var (screen, language) in new[] { (Screen.Desktop, "ko"), (Screen.DarkDesktop, "en"), (Screen.Phone, "en"), (Screen.DarkPhone, "ko") })
        {
            windows.Add((await shop.Owner(screen, language), language, screen));
        }

        await Task.WhenAll(windows.Select(window => IsSound(path, window.Item1, window.Item2, $"{path} {window.Item2} {window.Item3}")));
    }

    /// <summary>What opens in the shared dialog, by its address.</summary>
    [Theory]
    [InlineData("/promises", "/promises/new")]
    [InlineData("/promises/1", "/promises/1/reopening")]
    [InlineData("/promises/recovery", "/promises/wishes/new")]
    [InlineData("/customers/1", "/customers/1/edit")]
    public async Task A_dialog_is_sound_on_phone_and_desktop(string path, string dialog)
    {
        foreach (var (screen, language) in new[] { (Screen.Phone, "ko"), (Screen.DarkDesktop, "en") })
        {
            await using var window = await shop.SignedIn(Role.Owner, screen, language);
            await window.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            await window.Page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
            await window.Page.EvaluateAsync("address => htmx.ajax('GET', address, { target: '#dialog-content' })", dialog);
            await Assertions.Expect(window.Page.Locator("dialog[open] h2")).ToBeVisibleAsync();
            (await window.Axe()).ShouldBeEmpty($"{dialog} {language} {screen}");
            (await window.SidewaysScroll()).ShouldBe(0, $"{dialog} {language} {screen}");
            window.Complaints.ShouldBeEmpty($"{dialog} {language} {screen}");
        }
    }

    private static async Task IsSound(string path, Window window, string language, string where)
    {
        var answer = await window.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        answer!.Status.ShouldBe(200, where);
        (await window.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language, where);
        (await window.Page.Locator("h1").CountAsync()).ShouldBe(1, where);
        (await window.Axe()).ShouldBeEmpty(where);
        (await window.SidewaysScroll()).ShouldBe(0, where);
        window.Complaints.ShouldBeEmpty(where);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_first_visit_to_a_page_is_light(string path)
    {
        await (await shop.Owner(Screen.Desktop, "ko")).Page.GotoAsync(path);
        await using var fresh = await shop.Fresh();
        await fresh.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var (bytes, paint) = (await fresh.Bytes(), await fresh.FirstPaint());
        output.WriteLine($"{path}: {bytes:#,0} bytes, first contentful paint {paint:0} ms");
        bytes.ShouldBeInRange(1, MostBytes);
    }

    [Fact]
    public async Task The_customers_page_of_a_promise_is_sound()
    {
        var owner = await shop.Owner(Screen.Desktop, "ko");
        await owner.Page.GotoAsync("/promises/1", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await owner.Page.Locator("button[hx-post$='/links']").ClickAsync();
        var link = await owner.Page.Locator("#follow-link").InputValueAsync();
        foreach (var screen in new[] { Screen.Phone, Screen.DarkDesktop })
        {
            await using var window = await shop.Window(screen);
            var answer = await window.Page.GotoAsync(link, new() { WaitUntil = WaitUntilState.NetworkIdle });
            answer!.Status.ShouldBe(200);
            (await window.Axe()).ShouldBeEmpty();
            (await window.SidewaysScroll()).ShouldBe(0);
            (await window.Bytes()).ShouldBeInRange(1, MostBytes);
            window.Complaints.ShouldBeEmpty();
        }

        await using var phone = await shop.Window(Screen.Phone);
        await phone.Page.GotoAsync(link);
        await phone.Page.Locator("textarea[name=text]").FillAsync("언제쯤 받을 수 있을까요?");
        await phone.Page.Locator("form[action$='/question'] button").ClickAsync();
        await phone.Page.Locator(".follow__answers").WaitForAsync();
        (await phone.Page.Locator(".follow__answers").InnerTextAsync()).ShouldContain("언제쯤 받을 수 있을까요?");
    }

    [Fact]
    public async Task The_sign_in_page_is_sound()
    {
        foreach (var screen in new[] { Screen.Phone, Screen.DarkDesktop })
        {
            await using var window = await shop.Window(screen);
            await window.Page.GotoAsync("/sign-in", new() { WaitUntil = WaitUntilState.NetworkIdle });
            (await window.Axe()).ShouldBeEmpty();
            (await window.SidewaysScroll()).ShouldBe(0);
            (await window.Bytes()).ShouldBeInRange(1, MostBytes);
            window.Complaints.ShouldBeEmpty();
        }
    }
}
