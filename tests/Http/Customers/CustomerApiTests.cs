using System.Net;
using System.Net.Http.Json;
using Dangol.Access;
using Dangol.Platform.Data;

namespace Dangol.Tests.Http.Customers;

public sealed class CustomerApiTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_customer_is_added_and_read_back_by_number_and_by_id()
    {
        var program = await app.WithKey(ApiScope.Write);
        var answer = await program.PostAsJsonAsync("/api/customers", new { name = "박서연", phone = "010 2345 6701", email = "Seoyeon.Park@Example.kr", birthday = "1990-05-21", city = "강남구", custom = new { 반려견 = "초코" }, tags = new[] { "vip", "vip" } });
        var added = await answer.Json();
        (added.Text("phone"), added.Text("email")).ShouldBe(("+821023456701", "seoyeon.park@example.kr"));
        answer.Headers.Location!.OriginalString.ShouldBe($"/api/customers/{added.Number()}");
        foreach (var id in new[] { added.NumberText(), added.Text("id")! })
        {
            var read = await program.Json($"/api/customers/{id}");
            read.Text("name").ShouldBe("박서연");
            read.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).ShouldBe(["vip"]);
            read.GetProperty("more").GetProperty("custom").Text("반려견").ShouldBe("초코");
            read.GetProperty("more").Text("birthday").ShouldBe("1990-05-21");
        }
    }

    [Fact]
    public async Task Somebody_known_by_phone_mail_or_external_id_is_not_added_twice()
    {
        var program = await app.WithKey(ApiScope.Write);
        var known = await program.AddCustomer(new { name = "이도윤", phone = "010-3456-7801", email = "doyun@shop.kr", source = "cafe24", externalId = "u-77" });
        foreach (var again in new object[] { new { name = "다른 이름", phone = "+82 10-3456-7801" }, new { email = "DOYUN@shop.kr" }, new { source = "cafe24", externalId = "u-77" } })
        {
            var refused = await program.PostAsJsonAsync("/api/customers", again);
            refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await refused.Json()).Text("existing").ShouldBe($"/api/customers/{known.Number()}");
        }

        var elsewhere = await program.PostAsJsonAsync("/api/customers", new { name = "다른 가게의 77번", source = "smartstore", externalId = "u-77" });
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task With_onMatch_link_the_known_customer_takes_the_record()
    {
        var program = await app.WithKey(ApiScope.Write);
        var known = await program.AddCustomer(new { name = "최지우", phone = "010-4567-8902" });
        var linked = await (await program.PostAsJsonAsync("/api/customers?onMatch=link", new { phone = "010-4567-8902", email = "jiwoo@shop.kr", grade = "골드" })).Json();
        linked.Number().ShouldBe(known.Number());
        (linked.Text("name"), linked.Text("email"), linked.Text("grade")).ShouldBe(("최지우", "jiwoo@shop.kr", "골드"));
        (await program.PostAsJsonAsync("/api/customers", new { email = "jiwoo@shop.kr" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_number_that_many_type_belongs_to_nobody()
    {
        var program = await app.WithKey(ApiScope.Write);
        await program.AddCustomer(new { name = "가짜 번호 1", phone = "010-0000-0000", email = "none@none.com" });
        await program.AddCustomer(new { name = "가짜 번호 2", phone = "010-0000-0000", email = "none@none.com" });
    }

    [Fact]
    public async Task Every_fault_is_told_at_once_by_its_field()
    {
        var program = await app.WithKey(ApiScope.Write);
        var refused = await program.PostAsJsonAsync("/api/customers", new { name = new string('가', 201), phone = "전화 없음", email = "골뱅이 없음", birthday = "1990.5.21", gender = "x" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["phone", "email", "name", "birthday", "gender"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"name":"몰래","workspaceId":99}""")]
    [InlineData("""{"name":"몰래","spent":1000000}""")]
    [InlineData("""{"name":"몰래","number":1}""")]
    public async Task Fields_that_are_not_the_callers_to_set_are_refused(string body)
    {
        var program = await app.WithKey(ApiScope.Write);
        var refused = await program.PostAsync("/api/customers", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var customer = await program.AddCustomer(new { name = "그대로" });
        (await program.Patch($"/api/customers/{customer.Number()}", body, version: 1)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await program.Json($"/api/customers/{customer.Number()}")).Text("name").ShouldBe("그대로");
    }

    [Fact]
    public async Task A_change_must_name_the_version_it_saw()
    {
        var program = await app.WithKey(ApiScope.Write);
        var customer = await program.AddCustomer(new { name = "한지민", grade = "실버" });
        var address = $"/api/customers/{customer.Number()}";
        (await program.Patch(address, """{"grade":"골드"}""")).StatusCode.ShouldBe((HttpStatusCode)428);
        var changed = await program.Patch(address, """{"grade":"골드"}""", version: 1);
        changed.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await program.Patch(address, """{"grade":"브론즈"}""", version: 1)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var read = await program.Json(address);
        (read.Text("grade"), read.Text("name")).ShouldBe(("골드", "한지민"));
    }

    [Fact]
    public async Task Null_clears_a_field_and_what_is_not_named_stays()
    {
        var program = await app.WithKey(ApiScope.Write);
        var customer = await program.AddCustomer(new { name = "오하늘", phone = "010-5678-9013", city = "수원시", birthday = "1988-01-02", custom = new { 크기 = "L", 색 = "남색" } });
        var changed = await (await program.Patch($"/api/customers/{customer.Number()}", """{"city":null,"birthday":null,"custom":{"크기":null}}""", version: 1)).Json();
        changed.GetProperty("city").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        changed.GetProperty("more").GetProperty("birthday").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        changed.GetProperty("more").GetProperty("custom").EnumerateObject().Select(field => field.Name).ShouldBe(["색"]);
        (changed.Text("name"), changed.Text("phone")).ShouldBe(("오하늘", "+821056789013"));
    }

    [Fact]
    public async Task A_corrected_phone_number_is_free_again()
    {
        var program = await app.WithKey(ApiScope.Write);
        var customer = await program.AddCustomer(new { name = "처음" });
        await program.Patch($"/api/customers/{customer.Number()}", """{"phone":"010-6789-0124"}""", version: 1);
        (await program.PostAsJsonAsync("/api/customers", new { phone = "010-6789-0124" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await program.Patch($"/api/customers/{customer.Number()}", """{"phone":"010-6789-0125"}""", version: 2);
        (await program.PostAsJsonAsync("/api/customers", new { name = "진짜 주인", phone = "010-6789-0124" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await program.Patch($"/api/customers/{customer.Number()}", """{"phone":"010-6789-0124"}""", version: 3)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_same_Idempotency_Key_adds_once()
    {
        var program = await app.WithKey(ApiScope.Write);
        program.DefaultRequestHeaders.Add("Idempotency-Key", "order-form-1");
        var first = await program.AddCustomer(new { name = "한 번만" });
        var second = await program.AddCustomer(new { name = "한 번만" });
        second.Number().ShouldBe(first.Number());
        (await program.Json("/api/customers?q=" + Uri.EscapeDataString("한 번만"))).GetProperty("total").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task Another_workspace_sees_and_changes_nothing()
    {
        var ours = await app.WithKey(ApiScope.Write);
        var customer = await ours.AddCustomer(new { name = "우리 손님", phone = "010-7890-1235" });
        var theirs = await app.WithKey(ApiScope.Write, await app.AddWorkspace("옆 가게"));
        foreach (var id in new[] { customer.NumberText(), customer.Text("id")! })
        {
            (await theirs.GetAsync($"/api/customers/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await theirs.Patch($"/api/customers/{id}", """{"name":"훔침"}""", version: 1)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await theirs.PostAsJsonAsync($"/api/customers/{id}/tags", new { tag = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await theirs.PutAsync($"/api/customers/{id}/archival", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await theirs.PostAsJsonAsync("/api/notes", new { customer = id, text = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await theirs.Json("/api/customers")).GetProperty("total").GetInt64().ShouldBe(0);
        (await theirs.Names("q=" + Uri.EscapeDataString("우리"))).ShouldBeEmpty();
        (await theirs.Names("q=1235")).ShouldBeEmpty();
        (await theirs.PostAsJsonAsync("/api/customers", new { name = "같은 번호", phone = "010-7890-1235" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await ours.Json($"/api/customers/{customer.Number()}")).Text("name").ShouldBe("우리 손님");
    }

    [Theory]
    [InlineData(ApiScope.Read)]
    public async Task A_key_for_reading_changes_nothing(ApiScope scope)
    {
        var program = await app.WithKey(scope);
        (await program.PostAsJsonAsync("/api/customers", new { name = "x" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await program.GetAsync("/api/customers")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().GetAsync("/api/customers")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_added_and_changed_a_customer_is_in_the_audit_log_and_on_the_record()
    {
        var program = await app.WithKey(ApiScope.Write);
        var customer = await program.AddCustomer(new { name = "기록" });
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await program.Patch($"/api/customers/{customer.Number()}", """{"name":"기록됨"}""", version: 1);
        var entries = await app.Read(db => db.Rows($"select action, via, details from audit_entries where workspace_id = {db.WorkspaceId} and subject = {"Customer"} and subject_id = {customer.NumberText()} order by id", row => (row.GetString(0), row.GetString(1), row.GetString(2))));
        entries.Select(entry => (entry.Item1, entry.Item2)).ShouldBe([("created", "api"), ("changed", "api")]);
        entries[1].Item3.ShouldBe("""{"Name":["기록","기록됨"]}""");
        var sources = await app.Read(db => db.Rows($"select source, entered from source_records where workspace_id = {db.WorkspaceId} and customer_id = {customer.GetProperty("id").GetGuid()} order by source", row => (row.GetString(0), row.GetString(1))));
        sources.Select(source => source.Item1).ShouldBe(["api", "hand"]);
        sources.ShouldAllBe(source => source.Item2.Contains("Write key"));
    }

    [Fact]
    public async Task Tags_come_and_go_and_an_archived_customer_leaves_the_list()
    {
        var program = await app.WithKey(ApiScope.Write, await app.AddWorkspace("태그 가게"));
        var number = (await program.AddCustomer(new { name = "태그 손님" })).Number();
        await program.AddCustomer(new { name = "남는 손님" });
        (await (await program.PostAsJsonAsync($"/api/customers/{number}/tags", new { tag = " #단골  손님 " })).Json()).GetProperty("tags")[0].GetString().ShouldBe("단골 손님");
        (await program.Names("tag=" + Uri.EscapeDataString("단골 손님"))).ShouldBe(["태그 손님"]);
        (await program.DeleteAsync($"/api/customers/{number}/tags/{Uri.EscapeDataString("단골 손님")}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.Names("tag=" + Uri.EscapeDataString("단골 손님"))).ShouldBeEmpty();
        (await program.PutAsync($"/api/customers/{number}/archival", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.Names("")).ShouldBe(["남는 손님"]);
        (await program.Json("/api/customers")).GetProperty("total").GetInt64().ShouldBe(1);
        (await program.Names("archived=yes")).ShouldBe(["태그 손님"]);
        (await program.Names("q=" + Uri.EscapeDataString("손님"))).ShouldBe(["남는 손님"]);
        (await program.Json("/api/customers?q=" + Uri.EscapeDataString("손님"))).GetProperty("total").GetInt64().ShouldBe(1);
        await program.DeleteAsync($"/api/customers/{number}/archival");
        (await program.Json("/api/customers")).GetProperty("total").GetInt64().ShouldBe(2);
    }
}
