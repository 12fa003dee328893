using System.Net;
using System.Text.RegularExpressions;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Tests.Http.Access;

/// <summary>What the access tests do again and again, in words.</summary>
internal static partial class People
{
    public const string Password = "rusty-kettle-hums-at-noon";

    public static T Get<T>(this App app)
        where T : notnull => app.Server.Services.GetRequiredService<T>();

    /// <summary>A member who signs in with <see cref="Password"/>.</summary>
    public static async Task<(Guid Id, string Email)> WithPassword(this App app, Role role = Role.Agent, string? email = null)
    {
        email ??= $"{Ids.New(TimeProvider.System):n}@example.com";
        return (await app.Get<Accounts>().Create(app.Caller, new NewAccount("김단골", email, role, Password)), email);
    }

    public static async Task<HttpClient> SignedIn(this App app, Guid userId)
    {
        var browser = app.Anonymous();
        await browser.PostAsync(await app.Get<OneTimeLinks>().ForSignIn(userId), null);
        return browser;
    }

    public static Task<HttpResponseMessage> SignIn(this HttpClient browser, string email, string password) => browser.Post("/sign-in", ("email", email), ("password", password));

    public static Task<HttpResponseMessage> Post(this HttpClient browser, string path, params (string Name, string Value)[] fields)
        => browser.PostAsync(path, new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value)));

    public static async Task<bool> IsSignedIn(this HttpClient browser) => (await browser.GetAsync("/api/me")).StatusCode == HttpStatusCode.OK;

    /// <summary>The text of a page without its tags.</summary>
    public static async Task<string> Text(this HttpResponseMessage answer) => Tags().Replace(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), " ");

    /// <summary>A number that is the same as long as no table of people, sessions, keys, links or settings changes.</summary>
    public static Task<string> Fingerprint(this App app) => app.Read(async db =>
    {
        var parts = new List<string>();
        foreach (var table in (string[])["users", "members", "invitations", "api_keys", "one_time_tokens", "workspaces", "user_passkeys", "audit_entries"])
        {
            parts.Add(table + await db.Number($"select count(*) from {new Sql.Raw(table)}"));
        }

        parts.Add(string.Join('|', await db.Rows($"select name || zone || language || currency || grace_days from workspaces order by id", row => row.GetString(0))));
        parts.Add(string.Join('|', await db.Rows($"select role, disabled_at from members where workspace_id > 0 order by workspace_id, user_id", row => $"{row.GetInt32(0)}{row.NumberOrNull(1)}")));
        return string.Join(',', parts);
    });

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
