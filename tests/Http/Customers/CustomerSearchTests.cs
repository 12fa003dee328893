using Dangol.Access;

namespace Dangol.Tests.Http.Customers;

public sealed class CustomerSearchTests(App app) : IClassFixture<App>, IAsyncLifetime
{
    private HttpClient _program = null!;

    public async ValueTask InitializeAsync()
    {
        _program = await app.WithKey(ApiScope.Write, await app.AddWorkspace("찾기 가게"));
        await _program.AddCustomer(new { name = "김민수", phone = "010-2345-5678", email = "minsu.kim@naver.com" });
        await _program.AddCustomer(new { name = "남궁민수정", phone = "02-5678-1111" });
        await _program.AddCustomer(new { name = "이영희", email = "yh5678@daum.net" });
        await _program.AddCustomer(new { name = "John Smith", phone = "+1 415-555-0123" });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("민수", new[] { "남궁민수정", "김민수" })]
    [InlineData("김민", new[] { "김민수" })]
    [InlineData("김민수", new[] { "김민수" })]
    [InlineData("궁민수", new[] { "남궁민수정" })]
    [InlineData("김", new[] { "김민수" })]
    [InlineData("minsu", new[] { "김민수" })]
    [InlineData("KIM@naver", new[] { "김민수" })]
    [InlineData("minsu.kim@naver.com", new[] { "김민수" })]
    [InlineData("010-2345-5678", new[] { "김민수" })]
    [InlineData("01023455678", new[] { "김민수" })]
    [InlineData("+82 10-2345-5678", new[] { "김민수" })]
    [InlineData("2345-5678", new[] { "김민수" })]
    [InlineData("5678", new[] { "김민수" })]
    [InlineData("0123", new[] { "John Smith" })]
    [InlineData("smith", new[] { "John Smith" })]
    [InlineData("민수 5678", new[] { "남궁민수정", "김민수" })]
    [InlineData("영희씨", new[] { "이영희" })]
    [InlineData("김민수에게", new[] { "김민수" })]
    [InlineData("김민수 고객님", new string[0])]
    [InlineData("민수영", new string[0])]
    [InlineData("···", new string[0])]
    public async Task Customers_are_found_as_people_ask_for_them(string words, string[] names)
        => (await _program.Names("q=" + Uri.EscapeDataString(words))).ShouldBe(names);

    [Fact]
    public async Task Four_digits_are_found_anywhere_when_asked()
        => (await _program.Names("q=5678&anywhere=yes")).ShouldBe(["이영희", "남궁민수정", "김민수"]);

    [Fact]
    public async Task A_changed_name_is_found_and_the_old_one_is_not()
    {
        var customer = await _program.AddCustomer(new { name = "개명전" });
        await _program.Patch($"/api/customers/{customer.Number()}", """{"name":"새이름"}""", version: 1);
        (await _program.Names("q=" + Uri.EscapeDataString("새이름"))).ShouldBe(["새이름"]);
        (await _program.Names("q=" + Uri.EscapeDataString("개명"))).ShouldBeEmpty();
    }
}
