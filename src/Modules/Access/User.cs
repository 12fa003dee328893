using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Search;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Dangol.Access;

/// <summary>A person with an account. What they may do is said by their membership of a workspace.</summary>
internal sealed class User : IdentityUser<Guid>
{
    public string? DisplayName { get; set; }

    /// <summary>"ko" or "en"; null takes the workspace's.</summary>
    public string? Language { get; set; }

    /// <summary>IANA zone; null takes the browser's, else the workspace's.</summary>
    public string? Zone { get; set; }

    public Instant CreatedAt { get; set; }

    /// <summary>The authenticator app's secret, encrypted; null while the second step is off.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>The time step of the last code used: it and earlier ones work no more.</summary>
    public long TotpStep { get; set; }

    /// <summary>How others see the person.</summary>
    public string Called => string.IsNullOrEmpty(DisplayName) ? Email ?? "" : DisplayName;

    /// <summary>A person new to Dangol, without a password yet; their e-mail address is what they sign in with.</summary>
    public static User Named(string name, string email, DangolContext db) => new()
    {
        Id = Ids.New(db.Clock),
        DisplayName = name.Trim(),
        UserName = email.Trim(),
        NormalizedUserName = Normal(email),
        Email = email.Trim(),
        NormalizedEmail = Normal(email),
        SecurityStamp = Token.New(),
        ConcurrencyStamp = Token.New(),
        CreatedAt = db.Now,
    };

    /// <summary>The one form under which an e-mail address is looked up, as Identity's own normaliser makes it.</summary>
    public static string Normal(string email) => SoundText.Normal(email.Trim()).ToUpperInvariant();
}
