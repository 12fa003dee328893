using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Calendars;
using Dangol.Platform;
using Dangol.Tests.Http.Promises;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dangol.Tests.Http.Calendars;

public sealed class CalendarTests(App app) : IClassFixture<App>
{
    private static readonly Instant Friday = Instant.FromUtc(2026, 11, 20, 8, 30); // 17:30 in Seoul

    [Fact]
    public async Task Before_one_is_set_up_Monday_to_Friday_nine_to_six_counts()
    {
        var shop = await app.NewShop();

        var calendar = await app.Read(shop, (db, _) => app.Server.Services.GetRequiredService<KeptCalendars>().Current(db));

        calendar.Ref.ShouldBe(CalendarRef.BeforeAnyIsSetUp);
        calendar.Calendar.Add(Friday, Duration.FromHours(1)).ShouldBe(Instant.FromUtc(2026, 11, 23, 0, 30));
    }

    [Fact]
    public async Task A_change_is_a_new_version_and_the_old_one_stays()
    {
        var shop = await app.NewShop();
        var program = await app.WithKey(ApiScope.Manage, shop.WorkspaceId);
        var made = await Sent(await program.PostAsJsonAsync("/api/calendars", new { name = "매장", calendar = Hours("09:00", "18:00") }), HttpStatusCode.Created);
        var id = made.GetProperty("id").GetGuid();
        made.GetProperty("isDefault").GetBoolean().ShouldBeTrue();

        (await Put(program, id, "\"7\"", Hours("10:00", "20:00"))).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var changed = await Sent(await Put(program, id, "\"1\"", Hours("10:00", "20:00")), HttpStatusCode.OK);

        changed.GetProperty("version").GetInt32().ShouldBe(2);
        var kept = app.Server.Services.GetRequiredService<KeptCalendars>();
        var (before, after) = await app.Read(shop, async (db, _) => (await kept.Of(db, new CalendarRef(id, 1)), (await kept.Current(db)).Calendar));
        before.Add(Friday, Duration.FromHours(1)).ShouldBe(Instant.FromUtc(2026, 11, 23, 0, 30));
        after.Add(Friday, Duration.FromHours(1)).ShouldBe(Instant.FromUtc(2026, 11, 20, 9, 30));
        (await program.GetFromJsonAsync<JsonElement>($"/api/calendars/{id}/versions")).GetArrayLength().ShouldBe(2);
        (await program.GetFromJsonAsync<JsonElement>($"/api/calendars/{id}?version=1")).GetProperty("calendar").GetProperty("hours").GetProperty("fri")[0][1].GetString().ShouldBe("18:00");
        var answer = await program.PostAsJsonAsync($"/api/calendars/{id}/questions", new { op = "between", from = "2026-11-20T17:30:00+09:00", to = "2026-11-23T12:00:00+09:00" });
        (await Sent(answer, HttpStatusCode.OK)).GetProperty("minutes").GetInt32().ShouldBe(150 + 120);
    }

    [Fact]
    public async Task Another_workspace_sees_none_of_it()
    {
        var (shop, other) = (await app.NewShop(), await app.NewShop());
        var mine = await app.WithKey(ApiScope.Manage, shop.WorkspaceId);
        var id = (await Sent(await mine.PostAsJsonAsync("/api/calendars", new { name = "매장", calendar = Hours("09:00", "18:00") }), HttpStatusCode.Created)).GetProperty("id").GetGuid();
        var theirs = await app.WithKey(ApiScope.Manage, other.WorkspaceId);

        foreach (var path in (string[])["", "/versions", "/holidays", "/calendar.ics"])
        {
            (await theirs.GetAsync($"/api/calendars/{id}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await Put(theirs, id, "*", Hours("01:00", "02:00"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await theirs.PutAsync($"/api/calendars/{id}/default", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await theirs.GetFromJsonAsync<JsonElement>("/api/calendars")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_person_sets_it_up_reads_a_file_into_it_and_goes_back()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Manager, shop.WorkspaceId);

        var wrong = await browser.PostAsync("/settings/calendars", Form("매장", "9시쯤"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("9시쯤");
        var saved = await browser.PostAsync("/settings/calendars", Form("매장", "09:00-12:00, 13:00-18:00", ("2026-12-24", "holiday", "", "가게 휴가"), ("2026-12-26", "opening", "10-14", "")));
        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = saved.Headers.Location!.ToString();
        (await browser.GetStringAsync(page)).ShouldContain("가게 휴가");

        using var upload = new MultipartFormDataContent { { new StringContent("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260601\r\nDTEND;VALUE=DATE:20260603\r\nSUMMARY:여름휴가\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"), "file", "a.ics" } };
        (await browser.PostAsync($"{page}/file", upload)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetStringAsync(page)).ShouldContain("여름휴가");
        (await browser.GetStringAsync($"{page}/calendar.ics")).ShouldContain("SUMMARY:여름휴가");

        (await browser.PostAsync($"{page}/versions/1", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var restored = await browser.GetStringAsync(page);
        restored.ShouldNotContain("여름휴가");
        restored.ShouldContain("3판");
        using var garbage = new MultipartFormDataContent { { new StringContent("이것은 달력이 아니다"), "file", "a.ics" } };
        (await browser.PostAsync($"{page}/file", garbage)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static object Hours(string from, string to) => new
    {
        zone = "Asia/Seoul",
        hours = new[] { "mon", "tue", "wed", "thu", "fri" }.ToDictionary(day => day, _ => new[] { new[] { from, to } }),
        public_holidays = "KR",
    };

    private static FormUrlEncodedContent Form(string name, string monday, params (string Date, string Kind, string Times, string Note)[] lines) => new(
        new[] { ("name", name), ("zone", "Asia/Seoul"), ("hours-mon", monday), ("koreanHolidays", "true") }
            .Concat(lines.SelectMany(line => new[] { ("date", line.Date), ("kind", line.Kind), ("times", line.Times), ("note", line.Note) }))
            .Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)));

    private static async Task<HttpResponseMessage> Put(HttpClient program, Guid id, string match, object calendar)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/calendars/{id}") { Content = JsonContent.Create(new { calendar }) };
        request.Headers.IfMatch.Add(match == "*" ? EntityTagHeaderValue.Any : new EntityTagHeaderValue(match));
        return await program.SendAsync(request);
    }

    private static async Task<JsonElement> Sent(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
