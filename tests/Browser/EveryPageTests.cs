using Dangol.Platform;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Browser;

public sealed class EveryPageTests(Shop shop) : IClassFixture<Shop>
{
    private const long MostBytes = 250_000;

    public static TheoryData<string> Pages { get; } = ["/promises", "/promises/worth", "/settings", "/settings/members", "/settings/keys", "/settings/audit", "/account", "/imports"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_sound_on_phone_and_desktop_in_both_languages_and_themes(string path)
    {
        foreach (var (screen, language) in new[] { (Screen.Desktop, "ko"), (Screen.DarkDesktop, "en"), (Screen.Phone, "en"), (Screen.DarkPhone, "ko") })
        {
            await using var window = await shop.SignedIn(Role.Owner, screen, language);
            window.Complaints.Clear();
            var answer = await window.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            answer!.Status.ShouldBe(200, path);
            (await window.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
            (await window.Page.Locator("h1").CountAsync()).ShouldBe(1);
            (await window.Axe()).ShouldBeEmpty($"{path} {language} {screen}");
            (await window.SidewaysScroll()).ShouldBe(0, $"{path} {language} {screen}");
            window.Complaints.ShouldBeEmpty($"{path} {language} {screen}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_first_visit_to_a_page_is_light(string path)
    {
        await using var signedIn = await shop.SignedIn(Role.Owner, Screen.Desktop);
        var cookies = await signedIn.Page.Context.CookiesAsync();
        await using var fresh = await shop.Window(Screen.Desktop);
        await fresh.Page.Context.AddCookiesAsync(cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = shop.App.Address.ToString() }));
        await fresh.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        (await fresh.Bytes()).ShouldBeInRange(1, MostBytes);
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
