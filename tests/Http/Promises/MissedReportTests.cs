using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Promises;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

/// <summary>The clock stands at noon in Seoul on Sunday, 22 November 2026.</summary>
public sealed class MissedReportTests(App app) : IClassFixture<App>
{
    private static readonly Due TenDaysAgo = Due.On(new LocalDate(2026, 11, 12), PromiseMaker.Seoul);

    [Fact]
    public async Task Each_number_is_as_long_as_the_list_it_opens()
    {
        var shop = await Shop();
        var program = await app.WithKey(ApiScope.Read, shop.WorkspaceId);

        var report = await program.GetFromJsonAsync<JsonElement>("/api/promises/missed?weeks=4");

        report.GetProperty("missed").GetInt64().ShouldBe(6);
        Counts(report, "causes").ShouldBe([("notSent", 1), ("onTheWay", 1), ("sentLate", 1), ("unknown", 3)]);
        Counts(report, "told").ShouldBe([("after", 1), ("before", 1), ("never", 4)]);
        Counts(report, "known").ShouldBe([("notBefore", 5), ("oneToThreeDays", 1)]);
        (await Listed(program, "cause=sentLate")).ShouldBe(1);
        (await Listed(program, "cause=notSent")).ShouldBe(1);
        (await Listed(program, "cause=unknown")).ShouldBe(3);
        (await Listed(program, "told=before")).ShouldBe(1);
        (await Listed(program, "told=never")).ShouldBe(4);
        (await Listed(program, "known=3")).ShouldBe(1);
        (await Listed(program, "known=not")).ShouldBe(5);
        (await Listed(program, "reason=" + Uri.EscapeDataString("재료가 늦음"))).ShouldBe(1);
        (await Listed(program, "reason=-")).ShouldBe(5);
        (await program.GetAsync("/api/promises?cause=nonsense")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        report.GetProperty("reasons").EnumerateArray().Select(one => (one.GetProperty("reason").GetString(), one.GetProperty("count").GetInt64())).ShouldBe([(null, 5), ("재료가 늦음", 1)]);
    }

    [Fact]
    public async Task The_pages_show_it_and_their_files_say_the_same()
    {
        var shop = await Shop();
        var (owner, agent) = (await app.SignedInAs(Role.Owner, shop.WorkspaceId), await app.SignedInAs(Role.Agent, shop.WorkspaceId));

        WebUtility.HtmlDecode(await (await owner.GetAsync("/promises/missed?weeks=4")).Content.ReadAsStringAsync()).ShouldContain("재료가 늦음");
        (await agent.GetAsync("/promises/missed/file.csv")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var csv = await (await owner.GetAsync("/promises/missed/file.csv?weeks=4")).Content.ReadAsStringAsync();
        csv.ShouldContain("기한이 지나서 보냄,1,");
        csv.ShouldContain("재료가 늦음,1,");
        var weeks = (await (await owner.GetAsync("/promises/rate/weeks.csv?weeks=4")).Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        weeks.Length.ShouldBe(5);
        weeks.ShouldContain(line => line.StartsWith("2026-11-09,1,5,1,", StringComparison.Ordinal));
        (await (await owner.GetAsync("/promises/rate/groups.csv?weeks=4&by=kind")).Content.ReadAsStringAsync()).ShouldContain("배송,1,5,1,");

        await using var workbook = new ZipArchive(await (await owner.GetAsync("/promises/rate/groups.xlsx?weeks=4&by=kind")).Content.ReadAsStreamAsync());
        workbook.Entries.Select(entry => entry.FullName).ShouldContain("xl/worksheets/sheet1.xml");
    }

    private async Task<Caller> Shop()
    {
        var shop = await app.NewShop();
        var customer = await app.Customer(shop, "김서연");
        await app.Promised(shop, TenDaysAgo, PromiseOutcome.Kept, customer: customer);
        foreach (var shipped in new Duration?[] { Duration.FromDays(1), -Duration.FromDays(1), null })
        {
            var order = await app.Order(shop, customer, TenDaysAgo.At - Duration.FromDays(10));
            await app.In(shop, db => db.Execute($"update orders set shipped_at = {(shipped is { } after ? TenDaysAgo.At + after : (Instant?)null)} where workspace_id = {db.WorkspaceId} and id = {order}"));
            await app.Promised(shop, TenDaysAgo, PromiseOutcome.Late, customer: customer, order: order);
        }

        // One for which a notice went in time, one for which it went too late; one given up two days before it was due, with a reason.
        var (before, after2) = (await app.Promised(shop, TenDaysAgo, PromiseOutcome.Late, customer: customer), await app.Promised(shop, TenDaysAgo, PromiseOutcome.Late, customer: customer));
        var givenUp = await app.Promised(shop, TenDaysAgo, PromiseOutcome.OnTrack, customer: customer);
        var notices = app.Server.Services.GetRequiredService<Notices>();
        foreach (var (promise, sent) in new[] { (before, TenDaysAgo.At - Duration.FromHours(1)), (after2, TenDaysAgo.At + Duration.FromHours(1)) })
        {
            await app.In(shop, db => notices.Draft(db, promise.Id, NoticeKind.Missed));
            await app.In(shop, db => db.Execute($"update notices set sent_at = {sent}, made_at = {TenDaysAgo.At + Duration.FromMinutes(1)} where workspace_id = {db.WorkspaceId} and promise_id = {promise.Id}"));
        }

        await app.In(shop, db => app.Ledger().GiveUp(db, givenUp.Id, "재료가 늦음"));
        await app.In(shop, db => db.Execute($"update promise_movements set recorded_at = {TenDaysAgo.At - Duration.FromDays(2)} where workspace_id = {db.WorkspaceId} and promise_id = {givenUp.Id} and reason is not null"));
        return shop;
    }

    private static List<(string, long)> Counts(JsonElement report, string name) => [.. report.GetProperty(name).EnumerateObject().Where(one => one.Value.GetInt64() > 0).Select(one => (one.Name, one.Value.GetInt64())).OrderBy(one => one.Name, StringComparer.Ordinal)];

    private static async Task<int> Listed(HttpClient program, string filter) => (await program.GetFromJsonAsync<JsonElement>($"/api/promises?outcome=missed&{filter}")).GetProperty("items").GetArrayLength();
}
