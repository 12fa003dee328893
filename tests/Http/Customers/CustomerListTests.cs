using System.Net;
using Dangol.Access;
using Dangol.Platform.Data;

namespace Dangol.Tests.Http.Customers;

public sealed class CustomerListTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("-number")]
    [InlineData("number")]
    [InlineData("-spent")]
    [InlineData("spent")]
    [InlineData("-orders")]
    [InlineData("orders")]
    [InlineData("-last")]
    [InlineData("last")]
    [InlineData("name")]
    [InlineData("-name")]
    [InlineData("joined")]
    public async Task Pages_show_everybody_once_in_one_order_however_many_share_a_value(string sort)
    {
        var program = await ShopWithTies();
        var whole = await Numbers(program, $"sort={sort}&limit=200");
        whole.Distinct().Count().ShouldBe(40);
        var paged = new List<long>();
        string? cursor = null;
        do
        {
            var page = await program.Json($"/api/customers?sort={sort}&limit=7&cursor={cursor}");
            paged.AddRange(page.GetProperty("items").EnumerateArray().Select(customer => customer.Number()));
            cursor = page.Text("next");
        }
        while (cursor is not null);
        paged.ShouldBe(whole);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_its_total_alike()
    {
        var program = await ShopWithTies();
        async Task Expect(string query, int count)
        {
            var page = await program.Json($"/api/customers?limit=200&{query}");
            page.GetProperty("items").GetArrayLength().ShouldBe(count, query);
            page.GetProperty("total").GetInt64().ShouldBe(count, query);
        }

        await Expect("region=" + Uri.EscapeDataString("서울"), 20);
        await Expect("region=" + Uri.EscapeDataString("서울") + "&grade=gold", 7);
        await Expect("ordersFrom=2", 20);
        await Expect("ordersTo=1", 20);
        await Expect("spentFrom=1000", 30);
        await Expect("orderedWithin=30", 20);
        await Expect("notOrderedFor=30", 10);
        await Expect("slipping=yes", 8);
        await Expect("email=yes", 0);
        await Expect("phone=no&email=no", 40);
        await Expect("import=7", 5);
    }

    [Theory]
    [InlineData("sort=backwards", "sort")]
    [InlineData("spentFrom=lots", "spentFrom")]
    [InlineData("slipping=perhaps", "slipping")]
    [InlineData("limit=1000", "limit")]
    [InlineData("cursor=AAAA", "cursor")]
    public async Task What_cannot_be_asked_for_is_refused_by_name(string query, string field)
    {
        var program = await app.WithKey(ApiScope.Read);
        var refused = await program.GetAsync("/api/customers?" + query);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Json()).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    private static async Task<List<long>> Numbers(HttpClient program, string query)
        => [.. (await program.Json("/api/customers?" + query)).GetProperty("items").EnumerateArray().Select(customer => customer.Number())];

    // 40 customers with few different values, so that every order has ties and every value is missing somewhere.
    private async Task<HttpClient> ShopWithTies()
    {
        var workspace = await app.AddWorkspace("동점 가게");
        var program = await app.WithKey(ApiScope.Write, workspace);
        for (var i = 0; i < 40; i++)
        {
            await program.AddCustomer(new { name = i % 4 == 3 ? null : "이름" + (i % 5), source = "t", externalId = $"{i}", region = i % 2 == 0 ? "서울" : "부산", grade = i % 3 == 0 ? "gold" : null });
        }

        await app.Store.Write(app.CallerOf(workspace), async db =>
        {
            var day = NodaTime.Duration.FromDays(1);
            await db.Execute($"update customers set order_count = number % 4, spent = (number % 4) * 100000, last_order_at = case number % 4 when 0 then null when 1 then {db.Now - (40 * day)} else {db.Now - day} end where workspace_id = {db.WorkspaceId}");
            await db.Execute($"update customers set slips_at = {db.Now - day} where workspace_id = {db.WorkspaceId} and number % 5 = 0");
            await db.Execute($"update customers set import_id = 7 where workspace_id = {db.WorkspaceId} and number <= (select min(number) + 4 from customers where workspace_id = {db.WorkspaceId})");
        });
        return program;
    }
}
