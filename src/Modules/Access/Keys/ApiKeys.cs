using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Access;

/// <summary>Programs' keys: made, found by what was sent, revoked.</summary>
public sealed class ApiKeys(Store store)
{
    internal const string Mark = "dk_";

    private const int LongestName = 100;

    private static readonly Duration UsedEvery = Duration.FromMinutes(1);

    /// <summary>Makes a key for the caller's workspace. The answer is the only place where the whole key is ever seen.</summary>
    /// <exception cref="InvalidInputException">The name is empty or longer than 100 characters.</exception>
    public async Task<IssuedKey> Create(Caller caller, string name, ApiScope scope)
    {
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName)
        {
            errors["name"] = ["Give the key a name of at most 100 characters."];
            throw new InvalidInputException(errors);
        }

        var text = Mark + Token.New();
        var id = await store.Write(caller, db =>
        {
            var key = new ApiKey
            {
                Id = Ids.New(db.Clock),
                Name = name.Trim(),
                Prefix = text[..(Mark.Length + 6)],
                KeyHash = Token.Hash(text),
                Scope = scope,
                CreatedBy = caller.Name,
                CreatedAt = db.Now,
            };
            db.Add(key);
            return Task.FromResult(key.Id);
        });
        return new IssuedKey(id, name.Trim(), scope, text);
    }

    /// <exception cref="NotFoundException">No such key in the caller's workspace, or already revoked.</exception>
    public Task Revoke(Caller caller, Guid id) => store.Write(caller, async db =>
    {
        var key = await db.Set<ApiKey>().AsTracking().SingleOrDefaultAsync(row => row.Id == id && row.RevokedAt == null) ?? throw new NotFoundException("API key");
        key.RevokedAt = db.Now;
    });

    internal async Task<KnownKey?> Find(DangolContext db, string text)
    {
        var key = await db.Row(
            $"""
            select k.workspace_id, k.id, k.name, k.scope, k.last_used_at, w.language, w.zone
            from api_keys k join workspaces w on w.id = k.workspace_id
            where k.key_hash = {Token.Hash(text)} and k.revoked_at is null
            """,
            row => new KnownKey(row.GetInt32(0), row.Id(1), row.GetString(2), (ApiScope)row.GetInt32(3), row.InstantOrNull(4), row.GetString(5), row.GetString(6)));
        if (key is not null && (key.LastUsedAt is null || db.Now - key.LastUsedAt > UsedEvery))
        {
            await store.Write(db.Caller, write => write.Execute($"update api_keys set last_used_at = {write.Now} where workspace_id = {key.WorkspaceId} and id = {key.Id}"));
        }

        return key;
    }
}

/// <param name="Key">Shown once; the database holds only its hash.</param>
public sealed record IssuedKey(Guid Id, string Name, ApiScope Scope, string Key);

internal sealed record KnownKey(int WorkspaceId, Guid Id, string Name, ApiScope Scope, Instant? LastUsedAt, string WorkspaceLanguage, string WorkspaceZone);
