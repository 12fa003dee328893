using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Dangol.Tests.Http.Customers;

/// <summary>What tests of customers do again and again, by intent.</summary>
internal static class CustomerSteps
{
    public static async Task<JsonElement> AddCustomer(this HttpClient program, object wish)
    {
        var answer = await program.PostAsJsonAsync("/api/customers", wish);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    public static async Task<JsonElement> Json(this HttpClient program, string address)
    {
        var answer = await program.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    public static Task<HttpResponseMessage> Patch(this HttpClient program, string address, string patch, int? version = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, address) { Content = new StringContent(patch, Encoding.UTF8, "application/merge-patch+json") };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }

        return program.SendAsync(request);
    }

    public static long Number(this JsonElement body) => body.GetProperty("number").GetInt64();

    public static string NumberText(this JsonElement body) => body.GetProperty("number").GetRawText();

    public static string? Text(this JsonElement body, string field) => body.GetProperty(field).GetString();

    /// <summary>The names of the customers in a list, in its order; unnamed ones as "-".</summary>
    public static async Task<string[]> Names(this HttpClient program, string query)
        => [.. (await program.Json("/api/customers?" + query)).GetProperty("items").EnumerateArray().Select(customer => customer.Text("name") ?? "-")];
}
