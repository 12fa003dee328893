using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dangol.Platform.Web;

/// <summary>
/// POST with an Idempotency-Key has its effect once: the answer is kept in the transaction of the effect, and given again to a repeat.
/// The same key with another body is refused (422). Keys are kept for 7 days.
/// </summary>
public static class Idempotency
{
    private const int LongestKey = 200;

    /// <summary>Does the work and answers 201 with its result, once per Idempotency-Key.</summary>
    /// <param name="work">Inside one transaction; returns the response body and its location.</param>
    public static async Task<IResult> CreateOnce<T>(this HttpContext http, object request, Func<DangolContext, Task<(T Body, string Location)>> work)
    {
        var store = http.RequestServices.GetRequiredService<Store>();
        var caller = http.RequestServices.GetRequiredService<Caller>();
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var key = Key(http.Request);
        var (body, location) = await store.Write(caller, async db =>
        {
            if (key is not null && !db.IsSqlite)
            {
                // Repeats that come at the same moment queue up here; on SQLite the write lane does that.
                await db.Execute($"select pg_advisory_xact_lock({db.WorkspaceId}, hashtext({key}))");
            }

            if (key is not null && await Earlier(db, key) is { } earlier)
            {
                return CryptographicOperations.FixedTimeEquals(earlier.Request, Fingerprint(http.Request, request, json))
                    ? (earlier.Body, earlier.Location)
                    : throw new RuleBrokenException("idempotency-key-reused", "This Idempotency-Key came before with another request.");
            }

            var (made, place) = await work(db);
            await db.SaveChangesAsync();
            var text = JsonSerializer.Serialize(made, json);
            if (key is not null)
            {
                await db.Execute($"insert into idempotency_keys (workspace_id, key, request, status, body, location, at) values ({db.WorkspaceId}, {key}, {Fingerprint(http.Request, request, json)}, {201}, {text}, {place}, {db.Now})");
            }

            return (text, place);
        });
        http.Response.Headers.Location = location;
        return Results.Content(body, "application/json", Encoding.UTF8, StatusCodes.Status201Created);
    }

    private static string? Key(HttpRequest request)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        return key.Length <= LongestKey ? (key.Length == 0 ? null : key)
            : throw new InvalidInputException(new Dictionary<string, string[]> { ["Idempotency-Key"] = ["At most 200 characters."] });
    }

    private static Task<EarlierAnswer?> Earlier(DangolContext db, string key)
        => db.Row($"select request, body, location from idempotency_keys where workspace_id = {db.WorkspaceId} and key = {key}", row => new EarlierAnswer(row.GetFieldValue<byte[]>(0), row.GetString(1), row.GetString(2)));

    private static byte[] Fingerprint(HttpRequest request, object body, JsonSerializerOptions json)
        => SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n{JsonSerializer.Serialize(body, json)}"));

    private sealed record EarlierAnswer(byte[] Request, string Body, string Location);
}
