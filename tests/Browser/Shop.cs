using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Dangol.Tests.Browser;

/// <summary>The real server and a real Chromium. Both are started once for the suite; each test takes a browser context of its own.</summary>
public sealed class Shop : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Dictionary<(Screen, string), Window> _owners = [];
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public App App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        await (await App.SignedInAs(Role.Owner)).PostAsync("/samples", null);
        await WriteLetters();
        _playwright = await Playwright.CreateAsync();
        var program = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
    }

    // A letter waiting to be looked over and a wish that cannot be met: the sample shop has neither.
    private async Task WriteLetters()
    {
        var program = await App.WithKey(ApiScope.Manage);
        var open = (await program.GetFromJsonAsync<JsonElement>("/api/promises?outcome=open&limit=1")).GetProperty("items")[0];
        (await program.PostAsJsonAsync($"/api/promises/{open.GetProperty("id").GetGuid()}/notices", new { reason = "눈이 많이 와서" })).EnsureSuccessStatusCode();
        (await program.PostAsJsonAsync("/api/wishes", new { customer = open.GetProperty("customer").GetProperty("id").GetGuid(), kind = "delivery", what = "내일 아침까지 꼭 받아야 해요", limit = "그날까지 보낼 방법이 없습니다.", offered = "모레까지 택배" })).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await App.DisposeAsync();
    }

    /// <summary>A window nobody has signed in with.</summary>
    public async Task<Window> Window(Screen screen, string language = "ko")
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = App.Address.ToString(),
            Locale = language == "ko" ? "ko-KR" : "en-GB",
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            TimezoneId = "Asia/Seoul",
        });
        return new Window(context, await context.NewPageAsync(), App.Address);
    }

    /// <summary>A window the tests share, in which an owner has signed in.</summary>
    public async Task<Window> Owner(Screen screen, string language)
    {
        if (!_owners.TryGetValue((screen, language), out var window))
        {
            _owners[(screen, language)] = window = await SignedIn(Role.Owner, screen, language);
        }

        window.Complaints.Clear();
        return window;
    }

    /// <summary>A window without anything in its cache, signed in as the owner of the desktop.</summary>
    public async Task<Window> Fresh()
    {
        var cookies = await (await Owner(Screen.Desktop, "ko")).Page.Context.CookiesAsync();
        var window = await Window(Screen.Desktop);
        await window.Page.Context.AddCookiesAsync(cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = App.Address.ToString() }));
        return window;
    }

    /// <summary>A window in which a new member with this role has signed in by a link.</summary>
    public async Task<Window> SignedIn(Role role, Screen screen, string language = "ko")
    {
        var window = await Window(screen, language);
        var link = await App.Server.Services.GetRequiredService<OneTimeLinks>().ForSignIn(await App.AddMember(role));
        await window.Page.GotoAsync(link);
        await window.Page.Locator("form[method=post] button[type=submit]").First.ClickAsync();
        await window.Page.WaitForURLAsync(address => !address.Contains("/link/", StringComparison.Ordinal));
        return window;
    }
}

[CollectionDefinition(nameof(Shop))]
public sealed class ShopCollection : ICollectionFixture<Shop>;

public sealed record Screen(int Width, int Height, bool Dark)
{
    public static readonly Screen Desktop = new(1440, 900, false);
    public static readonly Screen Phone = new(390, 844, false);
    public static readonly Screen DarkPhone = new(390, 844, true);
    public static readonly Screen DarkDesktop = new(1440, 900, true);
}
