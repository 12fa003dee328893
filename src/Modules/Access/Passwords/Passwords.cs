using Microsoft.AspNetCore.Identity;

namespace Dangol.Access;

/// <summary>Hashing by ASP.NET Core Identity. Checking takes as long for an account that does not exist as for one that does.</summary>
internal sealed class Passwords
{
    private readonly PasswordHasher<User> _hasher = new();
    private readonly string _nobodys;

    public Passwords() => _nobodys = _hasher.HashPassword(new User(), Token.New());

    public string Hash(string password) => _hasher.HashPassword(new User(), password);

    public bool Matches(User? user, string password)
    {
        var result = _hasher.VerifyHashedPassword(user ?? new User(), user?.PasswordHash ?? _nobodys, password);
        return user?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }
}
