using System.Net;
using System.Net.Http.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Tests.Http.Customers;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Http.Voice;

public sealed class ReviewApiTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_review_is_added_found_and_marked_as_answered()
    {
        var program = await app.WithKey(ApiScope.Write);
        var customer = await program.AddCustomer(new { name = "리뷰 손님" });
        var answer = await program.PostAsJsonAsync("/api/reviews", new { customer = customer.NumberText(), score = 2, text = "포장이 다 터져서 왔어요", externalId = "R-7", source = "store" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var address = answer.Headers.Location!.OriginalString;
        (await program.PostAsJsonAsync("/api/reviews", new { score = 1, externalId = "R-7", source = "store" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var found = (await program.Json($"/api/reviews?customer={customer.Text("id")}&answered=false")).GetProperty("items");
        found.GetArrayLength().ShouldBe(1);
        found[0].Text("text").ShouldBe("포장이 다 터져서 왔어요");
        (await program.Json($"/api/reviews?customer={customer.Text("id")}&score=5")).GetProperty("items").GetArrayLength().ShouldBe(0);

        (await program.Patch(address, """{"answered":true}""", version: 9)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await (await program.Patch(address, """{"answered":true}""", version: 1)).Json()).GetProperty("answeredAt").GetString().ShouldNotBeNull();
        (await program.Json($"/api/reviews?customer={customer.Text("id")}&answered=true")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_review_stands_on_its_customers_timeline_and_in_the_palette()
    {
        var program = await app.WithKey(ApiScope.Write);
        var customer = await program.AddCustomer(new { name = "타임라인 손님" });
        await program.PostAsJsonAsync("/api/reviews", new { customer = customer.NumberText(), score = 5, text = "약밥이 쫀득쫀득하고 맛있어요" });
        var browser = await app.SignedInAs(Role.Viewer);
        WebUtility.HtmlDecode(await browser.GetStringAsync($"/customers/{customer.Number()}")).ShouldContain("약밥이 쫀득쫀득하고 맛있어요");
        WebUtility.HtmlDecode(await browser.GetStringAsync("/search/palette?q=쫀득")).ShouldContain("약밥이 쫀득쫀득하고 맛있어요");
        WebUtility.HtmlDecode(await browser.GetStringAsync("/search/palette?q=임라")).ShouldContain("타임라인 손님");
        WebUtility.HtmlDecode(await browser.GetStringAsync("/search/palette?q=없는말")).ShouldNotContain("손님");
    }

    [Theory]
    [InlineData("""{"score":6}""")]
    [InlineData("""{"score":0}""")]
    [InlineData("""{"title":" "}""")]
    [InlineData("""{"score":3,"customer":"999999"}""")]
    [InlineData("""{"score":3,"order":"no such"}""")]
    [InlineData("""{"score":3,"stars":3}""")]
    public async Task A_review_that_says_nothing_or_names_nobody_is_refused(string body)
    {
        var program = await app.WithKey(ApiScope.Write);
        (await program.PostAsync("/api/reviews", new StringContent(body, System.Text.Encoding.UTF8, "application/json"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_workspace_cannot_reach_a_review()
    {
        var ours = await app.WithKey(ApiScope.Write);
        var answer = await ours.PostAsJsonAsync("/api/reviews", new { score = 1, text = "우리끼리 비밀 이야기" });
        var address = answer.Headers.Location!.OriginalString;
        var workspace = await app.AddWorkspace("옆 가게");
        var theirs = await app.WithKey(ApiScope.Write, workspace);
        (await theirs.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await theirs.Patch(address, """{"answered":true}""", version: 1)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await theirs.Json("/api/reviews")).GetProperty("items").GetArrayLength().ShouldBe(0);
        var browser = await app.SignedInAs(Role.Owner, workspace);
        WebUtility.HtmlDecode(await browser.GetStringAsync("/search/palette?q=비밀")).ShouldNotContain("우리끼리");
    }
}
