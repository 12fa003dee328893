using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

/// <summary>Each test has an application of its own, as each moves the clock.</summary>
public sealed class SlaTests : IAsyncLifetime
{
    private readonly App _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_policy_promises_in_open_time_and_a_contract_wins()
    {
        _app.Clock.Set(Instant.FromUtc(2026, 11, 20, 8, 30)); // a Friday, 17:30 in Seoul
        var program = await _app.WithKey(ApiScope.Manage);
        var (vip, other) = (await _app.Customer(_app.Caller, "김단골"), await _app.Customer(_app.Caller, "이손님"));
        await Policy(program, new { name = "일반", definition = new { targets = new[] { new { name = "firstReply", minutes = 120 } } } });
        await Policy(program, new { name = "급한 일", position = 0, definition = new { when = new { priorities = new[] { "urgent" } }, openTime = false, targets = new[] { new { name = "firstReply", minutes = 60 } } } });
        await Policy(program, new { name = "계약", customer = vip, definition = new { targets = new[] { new { name = "firstReply", minutes = 30 } } } });

        (await Made(program, new { target = "firstReply", customer = other })).GetProperty("dueAt").GetString().ShouldBe("2026-11-23T01:30:00Z"); // half an hour, then Monday from nine
        (await Made(program, new { target = "firstReply", customer = other, priority = "urgent" })).GetProperty("dueAt").GetString().ShouldBe("2026-11-20T09:30:00Z");
        var contract = await Made(program, new { target = "firstReply", customer = vip, priority = "urgent", channel = "phone" });
        contract.GetProperty("dueAt").GetString().ShouldBe("2026-11-20T09:00:00Z");
        (contract.GetProperty("origin").GetString(), contract.GetProperty("kind").GetString(), contract.GetProperty("target").GetString()).ShouldBe(("policy", "reply", "firstReply"));
        (await program.PostAsJsonAsync("/api/sla/promises", new { target = "resolution", customer = other })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_team_has_a_calendar_of_its_own()
    {
        _app.Clock.Set(Instant.FromUtc(2026, 11, 20, 11, 0)); // a Friday, 20:00 in Seoul
        var program = await _app.WithKey(ApiScope.Manage);
        await Sent(await program.PostAsJsonAsync("/api/calendars", new { name = "낮", calendar = new { zone = "Asia/Seoul", hours = new { mon = new[] { new[] { "09:00", "18:00" } } } } }), HttpStatusCode.Created);
        var late = await Sent(await program.PostAsJsonAsync("/api/calendars", new { name = "야간 상담", calendar = new { zone = "Asia/Seoul", hours = new { fri = new[] { new[] { "18:00", "26:00" } } } } }), HttpStatusCode.Created);
        await Policy(program, new { name = "일반", definition = new { targets = new[] { new { name = "firstReply", minutes = 60 } } } });
        await Policy(program, new { name = "야간", position = 0, definition = new { when = new { teams = new[] { "야간팀" } }, calendar = late.GetProperty("id").GetGuid(), targets = new[] { new { name = "firstReply", minutes = 60 } } } });

        (await Made(program, new { target = "firstReply", team = "야간팀" })).GetProperty("dueAt").GetString().ShouldBe("2026-11-20T12:00:00Z");
        (await Made(program, new { target = "firstReply", team = "주간팀" })).GetProperty("dueAt").GetString().ShouldBe("2026-11-23T01:00:00Z");
        (await Made(program, new { target = "firstReply" })).GetProperty("dueAt").GetString().ShouldBe("2026-11-23T01:00:00Z");
    }

    [Fact]
    public async Task The_order_in_which_policies_are_asked_is_changed_and_what_was_set_over_the_API_stays_in_the_form()
    {
        _app.Clock.Set(Instant.FromUtc(2026, 11, 19, 1, 0));
        var program = await _app.WithKey(ApiScope.Manage);
        await Policy(program, new { name = "먼저", definition = new { targets = new[] { new { name = "firstReply", minutes = 60 } } } });
        var second = await Policy(program, new { name = "나중", definition = new { when = new { kinds = new[] { "reply" }, teams = new[] { "상담팀" } }, targets = new[] { new { name = "firstReply", minutes = 30 } } } });
        var owner = await _app.SignedInAs(Role.Owner);
        (await owner.PostAsync("/settings/sla/2/up", new FormUrlEncodedContent([]))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await Made(program, new { target = "firstReply", team = "상담팀" })).GetProperty("dueAt").GetString().ShouldBe("2026-11-19T01:30:00Z");
        (await Made(program, new { target = "firstReply" })).GetProperty("dueAt").GetString().ShouldBe("2026-11-19T02:00:00Z");
        var page = await owner.GetStringAsync("/settings/sla/2");
        page.ShouldContain("value=\"상담팀\"");
        page.ShouldContain("value=\"Reply\" checked");
    }

    [Fact]
    public async Task Changing_a_policy_changes_what_is_promised_from_then_on()
    {
        _app.Clock.Set(Instant.FromUtc(2026, 11, 19, 1, 0));
        var program = await _app.WithKey(ApiScope.Manage);
        var policy = await Policy(program, new { name = "일반", definition = new { targets = new[] { new { name = "resolution", minutes = 60 } } } });
        var before = await Made(program, new { target = "resolution" });

        using var change = new HttpRequestMessage(HttpMethod.Put, $"/api/sla/policies/{policy.GetProperty("id").GetGuid()}") { Content = JsonContent.Create(new { definition = new { targets = new[] { new { name = "resolution", minutes = 180 } } } }) };
        change.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        (await program.SendAsync(change)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Made(program, new { target = "resolution" })).GetProperty("dueAt").GetString().ShouldBe("2026-11-19T04:00:00Z");
        (await program.GetFromJsonAsync<JsonElement>($"/api/promises/{before.GetProperty("id").GetGuid()}")).GetProperty("dueAt").GetString().ShouldBe("2026-11-19T02:00:00Z");
    }

    [Fact]
    public async Task Waiting_for_the_customer_stops_the_clock_of_its_calendar()
    {
        _app.Clock.Set(Instant.FromUtc(2026, 11, 20, 8, 0)); // Friday 17:00
        var program = await _app.WithKey(ApiScope.Manage);
        await Policy(program, new { name = "일반", definition = new { targets = new[] { new { name = "resolution", minutes = 120 } } } });
        var made = await Made(program, new { target = "resolution" });
        made.GetProperty("dueAt").GetString().ShouldBe("2026-11-23T01:00:00Z"); // Monday 10:00

        _app.Clock.Set(Instant.FromUtc(2026, 11, 20, 8, 30)); // half an hour of it is used
        (await Moved(program, made, new { kind = "paused", reason = "사진을 기다림" })).GetProperty("outcome").GetString().ShouldBe("waiting");
        _app.Clock.Set(Instant.FromUtc(2026, 11, 24, 1, 0)); // Tuesday 10:00
        (await program.GetFromJsonAsync<JsonElement>("/api/promises?outcome=overdue")).GetProperty("items").GetArrayLength().ShouldBe(0);
        var resumed = await Moved(program, made, new { kind = "resumed" });

        resumed.GetProperty("dueAt").GetString().ShouldBe("2026-11-24T02:30:00Z");
        resumed.GetProperty("outcome").GetString().ShouldBe("atRisk");

        _app.Clock.Set(Instant.FromUtc(2026, 11, 24, 2, 0)); // an hour later; half an hour had passed before the wait
        await Moved(program, made, new { kind = "fulfilled" });
        var times = (await program.GetFromJsonAsync<JsonElement>("/api/promises/times"))[0];
        (times.GetProperty("target").GetString(), times.GetProperty("openMedian").GetDouble(), times.GetProperty("passedMedian").GetDouble()).ShouldBe(("resolution", 90, 90));
    }

    [Fact]
    public async Task Parts_hand_over_and_evidence_are_kept_in_the_ledger()
    {
        var program = await _app.WithKey(ApiScope.Manage);
        var agent = await _app.AddMember(Role.Agent);
        var made = await Sent(await program.PostAsJsonAsync("/api/promises", new { kind = "delivery", what = "의자 세 개", dueAt = "2030-01-01T00:00:00Z", parts = 3 }), HttpStatusCode.Created);

        (await Moved(program, made, new { kind = "handedOver", keeper = agent, team = "배송" })).GetProperty("team").GetString().ShouldBe("배송");
        (await Moved(program, made, new { kind = "partlyFulfilled", parts = 2, evidence = "https://example.com/track/1" })).GetProperty("outcome").GetString().ShouldBe("onTrack");
        (await Refused(program, made, new { kind = "partlyFulfilled", parts = 2 })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var done = await Moved(program, made, new { kind = "partlyFulfilled", parts = 3 });

        (done.GetProperty("outcome").GetString(), done.GetProperty("partsDone").GetInt32()).ShouldBe(("kept", 3));
        done.GetProperty("movements")[2].GetProperty("evidence").GetString().ShouldBe("https://example.com/track/1");
        (await _app.Read(db => db.Number($"select count(*) from promises where workspace_id = {db.WorkspaceId} and kept_by_id = {agent} and parts_done = 3"))).ShouldBe(1);
    }

    [Fact]
    public async Task Each_step_of_escalation_is_told_once_and_the_last_hands_it_over()
    {
        var start = Instant.FromUtc(2026, 11, 19, 1, 0); // Thursday 10:00
        _app.Clock.Set(start);
        var program = await _app.WithKey(ApiScope.Manage);
        var (agentId, managerId) = (await _app.AddMember(Role.Agent), await _app.AddMember(Role.Manager));
        await Policy(program, new
        {
            name = "일반",
            definition = new
            {
                targets = new[] { new { name = "firstReply", minutes = 100 } },
                steps = new object[] { new { share = 50 }, new { share = 80, to = "managers" }, new { share = 100 }, new { share = 100, afterMinutes = 60, to = "managers", handOver = true } },
            },
        });
        var made = await Made(program, new { target = "firstReply", keeper = agentId });

        await At(start + Duration.FromMinutes(49), agent: 0, manager: 0);
        await At(start + Duration.FromMinutes(50), agent: 1, manager: 0);
        await At(start + Duration.FromMinutes(80), agent: 1, manager: 1);
        await At(start + Duration.FromMinutes(100), agent: 2, manager: 1);
        await At(start + Duration.FromMinutes(160), agent: 2, manager: 2);
        await At(start + Duration.FromMinutes(500), agent: 2, manager: 2);
        (await program.GetFromJsonAsync<JsonElement>($"/api/promises/{made.GetProperty("id").GetGuid()}")).GetProperty("keptBy").GetString().ShouldStartWith("Manager");

        async Task At(Instant now, long agent, long manager)
        {
            _app.Clock.Set(now);
            await Settled();
            (await Told(ofAgent: true), await Told(ofAgent: false)).ShouldBe((agent, manager), now.ToString());
        }

        Task<long> Told(bool ofAgent) => _app.Read(db => db.Number($"select count(*) from alerts where workspace_id = {db.WorkspaceId} and user_id = {(ofAgent ? agentId : managerId)}"));
    }

    [Fact]
    public async Task A_closed_or_waiting_promise_is_not_escalated()
    {
        var start = Instant.FromUtc(2026, 11, 19, 1, 0);
        _app.Clock.Set(start);
        var program = await _app.WithKey(ApiScope.Manage);
        await _app.AddMember(Role.Manager);
        await Policy(program, new { name = "지켜보기", definition = new { openTime = false, steps = new[] { new { share = 50 } } } });
        var (closed, paused) = (await ByHand(program), await ByHand(program));
        await Settled();
        await Moved(program, closed, new { kind = "fulfilled" });
        await Moved(program, paused, new { kind = "paused" });

        _app.Clock.Set(start + Duration.FromHours(9));
        await Settled();

        (await _app.Read(db => db.Number($"select count(*) from alerts where workspace_id = {db.WorkspaceId}"))).ShouldBe(0);
        (await _app.Read(db => db.Number($"select count(*) from timers where workspace_id = {db.WorkspaceId}"))).ShouldBe(0);
        await Moved(program, paused, new { kind = "resumed" });
        _app.Clock.Set(start + Duration.FromHours(15));
        await Settled();
        (await _app.Read(db => db.Number($"select count(*) from alerts where workspace_id = {db.WorkspaceId}"))).ShouldBe(1);
    }

    [Fact]
    public async Task Updates_are_promised_again_and_again_until_what_they_are_about_is_resolved()
    {
        _app.Clock.Set(Instant.FromUtc(2026, 11, 19, 1, 0));
        var program = await _app.WithKey(ApiScope.Manage);
        var customer = await _app.Customer(_app.Caller, "김단골");
        await Policy(program, new { name = "일반", definition = new { openTime = false, targets = new[] { new { name = "update", minutes = 60 }, new { name = "resolution", minutes = 600 } } } });
        var resolution = await Made(program, new { target = "resolution", customer, about = "문의 12" });
        var update = await Made(program, new { target = "update", customer, about = "문의 12" });

        for (var round = 1; round <= 2; round++)
        {
            _app.Clock.Advance(TimeSpan.FromMinutes(50));
            await Moved(program, update, new { kind = "fulfilled" });
            update = await Eventually(program, round + 1);
            update.GetProperty("dueAt").GetString().ShouldBe($"2026-11-19T0{(round == 1 ? 2 : 3)}:{(round == 1 ? 50 : 40)}:00Z");
        }

        await Moved(program, resolution, new { kind = "fulfilled" });
        await Moved(program, update, new { kind = "fulfilled" });
        await Settled();
        (await Updates(program)).Count.ShouldBe(3);
    }

    private static async Task<JsonElement> Eventually(HttpClient program, int count)
    {
        for (var i = 0; i < 300 && (await Updates(program)).Count < count; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var updates = await Updates(program);
        updates.Count.ShouldBe(count);
        return updates.MaxBy(update => update.GetProperty("number").GetInt64());
    }

    private static async Task<List<JsonElement>> Updates(HttpClient program) => [.. (await program.GetFromJsonAsync<JsonElement>("/api/promises?kind=update")).GetProperty("items").EnumerateArray()];

    private static async Task<JsonElement> ByHand(HttpClient program)
        => await Sent(await program.PostAsJsonAsync("/api/promises", new { kind = "callback", dueAt = "2026-11-19T11:00:00Z" }), HttpStatusCode.Created);

    // Nothing is due any more.
    private async Task Settled()
    {
        while (await _app.Read(db => db.Number($"select count(*) from timers where due_at <= {db.Now}")) > 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<JsonElement> Policy(HttpClient program, object policy) => await Sent(await program.PostAsJsonAsync("/api/sla/policies", policy), HttpStatusCode.Created);

    private static async Task<JsonElement> Made(HttpClient program, object occasion) => await Sent(await program.PostAsJsonAsync("/api/sla/promises", occasion), HttpStatusCode.Created);

    private static async Task<JsonElement> Moved(HttpClient program, JsonElement promise, object movement) => await Sent(await Move(program, promise, movement), HttpStatusCode.Created);

    private static async Task<HttpStatusCode> Refused(HttpClient program, JsonElement promise, object movement) => (await Move(program, promise, movement)).StatusCode;

    private static async Task<HttpResponseMessage> Move(HttpClient program, JsonElement promise, object movement)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/promises/{promise.GetProperty("id").GetGuid()}/movements") { Content = JsonContent.Create(movement) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        return await program.SendAsync(request);
    }

    private static async Task<JsonElement> Sent(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
