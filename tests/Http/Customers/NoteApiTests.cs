using System.Net;
using System.Net.Http.Json;
using Dangol.Access;

namespace Dangol.Tests.Http.Customers;

public sealed class NoteApiTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_note_is_written_changed_and_deleted()
    {
        var program = await app.WithKey(ApiScope.Write);
        var customer = await program.AddCustomer(new { name = "메모 손님" });
        var answer = await program.PostAsJsonAsync("/api/notes", new { customer = customer.NumberText(), text = " 견과류 알레르기 \r\n조심 " });
        var note = await answer.Json();
        note.Text("text").ShouldBe("견과류 알레르기 \n조심");
        var address = answer.Headers.Location!.OriginalString;
        (await program.Patch(address, """{"text":"땅콩 알레르기"}""", version: 7)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await (await program.Patch(address, """{"text":"땅콩 알레르기"}""", version: 1)).Json()).Text("text").ShouldBe("땅콩 알레르기");
        (await program.Json($"/api/notes?customer={customer.Text("id")}")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await program.DeleteAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.DeleteAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.Json($"/api/notes?customer={customer.Number()}")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"customer":"1","text":"  "}""")]
    [InlineData("""{"text":"누구?"}""")]
    [InlineData("""{"customer":"1","text":"x","author":"사장"}""")]
    public async Task A_note_without_words_or_customer_or_with_more_is_refused(string body)
    {
        var program = await app.WithKey(ApiScope.Write);
        (await program.PostAsync("/api/notes", new StringContent(body, System.Text.Encoding.UTF8, "application/json"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_workspace_cannot_reach_a_note()
    {
        var ours = await app.WithKey(ApiScope.Write);
        var customer = await ours.AddCustomer(new { name = "비밀 손님" });
        var note = (await (await ours.PostAsJsonAsync("/api/notes", new { customer = customer.Text("id"), text = "비밀" })).Json()).Number();
        var theirs = await app.WithKey(ApiScope.Write, await app.AddWorkspace("옆 가게"));
        (await theirs.GetAsync($"/api/notes/{note}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await theirs.DeleteAsync($"/api/notes/{note}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await theirs.Patch($"/api/notes/{note}", """{"text":"훔침"}""", version: 1)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await theirs.Json("/api/notes")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
