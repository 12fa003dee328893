using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Access;

/// <summary>The first run: the shop and its owner's account, from the link printed at the start.</summary>
internal sealed class SetUp(Store store, Passwords passwords)
{
    /// <summary>What is wrong with the form, empty when it may be run.</summary>
    public static Faults Check(SetUpForm form, Words t) => new Faults(t)
        .Name("shop", form.Shop).Zone("zone", form.Zone).Language("language", form.Language)
        .Name("name", form.Name).Email("email", form.Email).Password("password", form.Password, form.Shop, form.Name, form.Email);

    /// <summary>Uses the link up. A workspace that a command made before (an import, the sample shop) becomes this owner's.</summary>
    /// <exception cref="NotFoundException">The link is unknown, used or expired, or there is an owner already.</exception>
    /// <exception cref="ConflictException">The address has an account; the link stays good.</exception>
    public async Task<(User User, Member Member)> Run(string token, SetUpForm form)
    {
        var hash = passwords.Hash(form.Password!);
        var caller = new Caller();
        return await store.Write(caller, async db =>
        {
            await Workspaces.Lock(db);
            if (await OneTimeLinks.HasOwner(db) || !await OneTimeToken.Use(db, token, OneTimeToken.Setup))
            {
                throw new NotFoundException("link");
            }

            var workspace = await Workspaces.First(db) ?? await Workspaces.Add(db);
            if (await Accounts.Add(db, form.Name!, form.Email!, hash) is not { } user)
            {
                throw new ConflictException("email");
            }

            caller.Is(workspace.Id, user.Id, user.Called, Role.Owner, "web", null);
            (workspace.Name, workspace.Zone, workspace.Language) = (form.Shop!.Trim(), form.Zone!, form.Language!);
            (workspace.Currency, user.Language) = (form.Currency, form.Language);
            var member = new Member { WorkspaceId = workspace.Id, UserId = user.Id, Role = Role.Owner, JoinedAt = db.Now };
            db.Add(member);
            return (user, member);
        });
    }
}

/// <summary>As typed on the set-up page.</summary>
public sealed record SetUpForm(string? Shop, string? Zone, string? Language, string? Name, string? Email, string? Password)
{
    /// <summary>What amounts are in when a file does not say: the won, unless the shop is elsewhere.</summary>
    public string Currency => Zone is "Asia/Seoul" or null ? "KRW" : "XXX";
}
