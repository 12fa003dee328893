using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Dangol.Access;

/// <summary>
/// Signing in by the device's own lock, by ASP.NET Core Identity. Between question and answer the challenge lies in a sealed cookie; an answer
/// is taken once, so that one overheard with its cookie opens nothing.
/// </summary>
internal sealed class Passkeys(IPasskeyHandler<User> handler, UserManager<User> users, SealedCookies cookies, Store store, DangolContext db, ILogger<Passkeys> log)
{
    private const string Cookie = "passkey";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public async Task<string> OptionsToAdd(HttpContext http, User user)
    {
        var options = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = user.Id.ToString(), Name = user.Email!, DisplayName = user.Called }, http);
        cookies.Give(http, Cookie, new Ceremony(options.AttestationState ?? "", Token.New()), Life);
        return options.CreationOptionsJson;
    }

    /// <summary>False when the device's answer does not fit the question.</summary>
    public async Task<bool> Add(HttpContext http, User user, string credential, string name)
    {
        if (await TakeCeremony(http) is not { } state)
        {
            return false;
        }

        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential, AttestationState = state });
        if (!result.Succeeded || result.UserEntity.Id != user.Id.ToString())
        {
            log.LogWarning("A passkey was not added: {Reason}", result.Failure?.Message ?? "it is another person's");
            return false;
        }

        result.Passkey.Name = name;
        db.Audit("passkey-added", "User", user.Id.ToString(), new { name });
        return (await users.AddOrUpdatePasskeyAsync(user, result.Passkey)).Succeeded;
    }

    public async Task<string> OptionsToSignIn(HttpContext http)
    {
        var options = await handler.MakeRequestOptionsAsync(null!, http);
        cookies.Give(http, Cookie, new Ceremony(options.AssertionState ?? "", Token.New()), Life);
        return options.RequestOptionsJson;
    }

    /// <summary>Whose passkey answered; null when the answer does not fit.</summary>
    public async Task<User?> SignIn(HttpContext http, string credential)
    {
        if (await TakeCeremony(http) is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = state });
        if (!result.Succeeded || !(await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).Succeeded)
        {
            log.LogWarning("A passkey was refused: {Reason}", result.Failure?.Message ?? "it could not be saved");
            return null;
        }

        return result.User;
    }

    public async Task<IReadOnlyList<PasskeyView>> Of(User user)
        => [.. (await users.GetPasskeysAsync(user)).OrderBy(key => key.CreatedAt).Select(key => new PasskeyView(Convert.ToHexStringLower(key.CredentialId), key.Name ?? "", NodaTime.Instant.FromDateTimeOffset(key.CreatedAt), key.IsBackedUp))];

    /// <exception cref="NotFoundException">The person has no such passkey.</exception>
    public async Task Rename(User user, string id, string name)
    {
        var passkey = await Find(user, id);
        db.Audit("passkey-renamed", "User", user.Id.ToString(), new { before = passkey.Name, name });
        passkey.Name = name;
        await users.AddOrUpdatePasskeyAsync(user, passkey);
    }

    /// <exception cref="NotFoundException">The person has no such passkey.</exception>
    public async Task Remove(User user, string id)
    {
        var passkey = await Find(user, id);
        db.Audit("passkey-removed", "User", user.Id.ToString(), new { name = passkey.Name });
        await users.RemovePasskeyAsync(user, passkey.CredentialId);
    }

    private async Task<UserPasskeyInfo> Find(User user, string id)
        => (await users.GetPasskeysAsync(user)).SingleOrDefault(key => Convert.ToHexStringLower(key.CredentialId) == id) ?? throw new NotFoundException("passkey");

    private async Task<string?> TakeCeremony(HttpContext http)
    {
        var ceremony = cookies.Read<Ceremony>(http, Cookie);
        cookies.Drop(http, Cookie);
        return ceremony is not null && await store.Write(new Caller(), write => OneTimeToken.Spend(write, ceremony.Nonce, OneTimeToken.Passkey, NodaTime.Duration.FromTimeSpan(Life)))
            ? ceremony.State
            : null;
    }

    private sealed record Ceremony(string State, string Nonce);
}

/// <param name="Id">Hexadecimal.</param>
/// <param name="IsSynced">The device's maker keeps a copy, so losing the device does not lose it.</param>
public sealed record PasskeyView(string Id, string Name, NodaTime.Instant AddedAt, bool IsSynced);
