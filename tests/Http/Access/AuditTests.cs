using System.Text.RegularExpressions;
using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Tests.Http.Access;

public sealed class AuditTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_log_reads_as_sentences_in_both_languages()
    {
        var id = await app.AddMember(Role.Manager);
        // Later than what other tests wrote: the log's first page holds the newest.
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var browser = await app.SignedIn(id);
        await browser.Post("/settings/keys", ("name", "창고 프로그램"), ("scope", "Read"));
        var korean = await (await browser.GetAsync("/settings/audit")).Text();
        korean.ShouldContain("API 키 ‘창고 프로그램’을 만들었습니다");
        korean.ShouldContain("로그인했습니다");
        await browser.Post("/viewer", ("language", "en"));
        (await (await browser.GetAsync("/settings/audit")).Text()).ShouldContain("created API key ‘창고 프로그램’");
    }

    [Fact]
    public async Task The_log_is_filtered_by_who_what_and_when()
    {
        var id = await app.AddMember(Role.Manager);
        var browser = await app.SignedIn(id);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.Post("/settings/keys", ("name", "거를 키"), ("scope", "Read"));
        var day = app.Clock.GetUtcNow().AddHours(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        app.Clock.Advance(TimeSpan.FromDays(2));
        (await Log(browser, $"?who={id}")).ShouldContain("거를 키");
        (await Log(browser, $"?who={Guid.Empty}")).ShouldNotContain("거를 키");
        (await Log(browser, "?what=ApiKey")).ShouldNotContain("로그인했습니다");
        (await Log(browser, $"?from={day}&to={day}")).ShouldContain("거를 키");
        (await Log(browser, $"?to=2026-01-01")).ShouldContain("맞는 기록이 없습니다");
        (await Log(browser, "?from=not-a-day&what=%27%3B--")).ShouldContain("맞는 기록이 없습니다");
    }

    [Fact]
    public async Task The_log_goes_on_page_by_page_without_gap_or_repeat()
    {
        await app.Write(db =>
        {
            for (var i = 0; i < 130; i++)
            {
                db.Audit("exported", "Customer", $"장부{i:000}");
            }

            return Task.CompletedTask;
        });
        var browser = await app.SignedInAs(Role.Owner);
        var (seen, next) = (new List<string>(), (string?)"/settings/audit?what=Customer");
        while (next is not null)
        {
            var page = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync(next));
            seen.AddRange(Regex.Matches(page, "장부[0-9]{3}").Select(match => match.Value));
            next = Regex.Match(page, "href=\"(/settings/audit[?][^\"]*before=[^\"]*)\"") is { Success: true } more ? more.Groups[1].Value : null;
        }

        seen.Count.ShouldBe(130);
        seen.Distinct().Count().ShouldBe(130);
    }

    private static async Task<string> Log(HttpClient browser, string query)
    {
        var page = await (await browser.GetAsync("/settings/audit" + query)).Content.ReadAsStringAsync();
        return page[page.IndexOf("</form>", StringComparison.Ordinal)..];
    }
}
