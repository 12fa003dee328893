using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Access;

/// <summary>People's accounts, for the commands.</summary>
public sealed class Accounts(Store store, TimeProvider clock)
{
    private readonly Passwords _passwords = new();

    /// <summary>Makes an account and its membership of the caller's workspace. Without a password the person comes in by a sign-in link.</summary>
    /// <exception cref="InvalidInputException">A name, address or password that will not do, or an address that has an account.</exception>
    public async Task<Guid> Create(Caller caller, NewAccount account)
    {
        var words = new Words(caller, clock);
        var faults = new Faults(words).Name("name", account.Name).Email("email", account.Email);
        if (account.Password is not null)
        {
            faults.Password("password", account.Password, account.Name, account.Email);
        }

        if (faults.Any)
        {
            throw new InvalidInputException(faults.ByField);
        }

        var hash = account.Password is null ? null : _passwords.Hash(account.Password);
        return await store.Write(caller, async db =>
        {
            var user = await Add(db, account.Name, account.Email, hash) ?? throw new InvalidInputException(faults.Add("email", EmailTaken(words)).ByField);
            db.Add(new Member { UserId = user.Id, Role = account.Role, JoinedAt = db.Now });
            return user.Id;
        });
    }

    /// <summary>The person who signs in with this address; null when nobody does.</summary>
    public async Task<Guid?> Find(string email)
    {
        await using var db = store.Open(new Caller());
        return await db.Row($"select id from users where normalized_user_name = {User.Normal(email)}", row => (Guid?)row.Id(0));
    }

    /// <summary>The owner who came first, null when there is none yet.</summary>
    public async Task<Guid?> FirstOwner()
    {
        await using var db = store.Open(new Caller());
        return await db.Row($"select user_id from members where workspace_id > 0 and role = {Role.Owner} and disabled_at is null order by joined_at limit 1", row => (Guid?)row.Id(0));
    }

    /// <summary>Null when the address has an account already.</summary>
    internal static async Task<User?> Add(DangolContext db, string name, string email, string? passwordHash)
    {
        if (await db.Set<User>().AnyAsync(row => row.NormalizedUserName == User.Normal(email)))
        {
            return null;
        }

        var user = User.Named(name, email, db);
        user.PasswordHash = passwordHash;
        db.Add(user);
        return user;
    }

    internal static string EmailTaken(Words t) => t["이 주소로는 계정을 만들 수 없습니다. 이미 쓰고 계시다면 로그인해 주세요.", "This address cannot be used for a new account. If it is yours, please sign in."];
}

/// <param name="Password">Null: none, the person comes in by a link.</param>
public sealed record NewAccount(string Name, string Email, Role Role, string? Password = null);
