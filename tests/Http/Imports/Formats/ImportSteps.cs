using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dangol.Tests.Http.Customers;

namespace Dangol.Tests.Http.Imports.Formats;

/// <summary>Importing over the API, by intent.</summary>
internal static class ImportSteps
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Sends a file and waits until it is read; answers with the import, "planned" or "failed".</summary>
    public static async Task<JsonElement> Upload(this HttpClient program, string name, Stream content)
    {
        using var form = new MultipartFormDataContent { { new StreamContent(content), "files", name } };
        var answer = await program.PostAsync("/api/imports", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await program.AtRest((await answer.Json()).GetProperty("id").GetInt32());
    }

    public static Task<JsonElement> Upload(this HttpClient program, string name, byte[] content) => program.Upload(name, new MemoryStream(content));

    /// <summary>Runs a read import with each column of its only file under the field that is named for it; fields that are not named come from columns of no name.</summary>
    /// <param name="keys">The columns that tell the records apart.</param>
    /// <param name="fields">Field and column: ("name", "이름"). A custom field has its column's name.</param>
    public static async Task<JsonElement> RunAs(this HttpClient program, int id, string kind, string[] keys, params IEnumerable<(string Field, string Column)> fields)
    {
        var plan = JsonNode.Parse(await program.GetStringAsync($"/api/imports/{id}/plan"))!;
        var file = plan["files"]!.AsArray().Single()!.AsObject();
        file["leftOut"] = null;
        file["records"] = new JsonArray(new JsonObject
        {
            ["kind"] = kind,
            ["why"] = Why(),
            ["customerBy"] = kind == "note" ? "key" : null,
            ["fields"] = new JsonArray([Field("key", keys, keys.Length > 1 ? "madeKey" : "key"), .. fields.Select(field => Field(field.Field, [field.Column], Type(field.Field)))]),
        });
        var put = await program.PutAsync($"/api/imports/{id}/plan", new StringContent(plan.ToJsonString(), Encoding.UTF8, "application/json"));
        put.StatusCode.ShouldBe(HttpStatusCode.NoContent, await put.Content.ReadAsStringAsync());
        (await program.PostAsync($"/api/imports/{id}/run", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var import = await program.AtRest(id);
        import.Text("state").ShouldBe("done", import.GetRawText());
        return import;
    }

    /// <summary>Every customer an import made, as the API shows each of them.</summary>
    public static async Task<List<JsonElement>> CustomersOf(this HttpClient program, int import)
    {
        var customers = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = await program.Json($"/api/customers?import={import}&sort=number&limit=200&cursor={cursor}");
            foreach (var customer in page.GetProperty("items").EnumerateArray())
            {
                customers.Add(await program.Json($"/api/customers/{customer.Number()}"));
            }

            cursor = page.Text("next");
        }
        while (cursor is not null);
        return customers;
    }

    /// <summary>What the customer has under an own field; empty without it.</summary>
    public static string Custom(this JsonElement customer, string name)
        => customer.GetProperty("more").GetProperty("custom") is { ValueKind: JsonValueKind.Object } custom && custom.TryGetProperty(name, out var value) ? value.GetString()! : "";

    public static async Task<List<string[]>> Rejections(this HttpClient program, int id, string language = "en")
        => [.. PlainCsv.Read(await program.GetStringAsync($"/api/imports/{id}/rejections.csv?lang={language}")).Skip(1)];

    private static async Task<JsonElement> AtRest(this HttpClient program, int id)
    {
        using var limit = new CancellationTokenSource(Longest);
        while (true)
        {
            var import = await program.Json($"/api/imports/{id}");
            if (import.Text("state") is not ("reading" or "queued" or "running"))
            {
                return import;
            }

            await Task.Delay(50, limit.Token);
        }
    }

    private static JsonObject Field(string field, string[] columns, string type) => new()
    {
        ["field"] = field,
        ["columns"] = new JsonArray([.. columns.Select(column => JsonValue.Create(column))]),
        ["format"] = new JsonObject { ["type"] = type },
        ["customName"] = field == "custom" ? columns[0] : null,
        ["why"] = Why(),
    };

    private static string Type(string field) => field switch
    {
        "email" or "phone" or "gender" => field,
        "birthday" => "date",
        "customerRef" => "key",
        _ => "text",
    };

    private static JsonObject Why() => new() { ["korean"] = "시험", ["english"] = "a test" };
}
