using Microsoft.AspNetCore.Http;

namespace Dangol.Access;

/// <summary>
/// A browser in which somebody has signed in before. Its attempts are counted apart, so that strangers who guess at an account, or a
/// neighbour behind the same address, cannot lock its owner out.
/// </summary>
internal sealed class KnownDevices(SealedCookies cookies)
{
    private const string Cookie = "device";

    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    public void Remember(HttpContext http, Guid userId) => cookies.Give(http, Cookie, new Device(userId, Of(http, userId)?.Nonce ?? Token.New()), Life);

    /// <summary>The buckets in which a sign-in to this account from here counts.</summary>
    public string[] Buckets(HttpContext http, string email, Guid? userId)
        => userId is { } id && Of(http, id) is { } device
            ? [$"device:{device.Nonce}"]
            : [$"account:{User.Normal(email)}", $"address:{Network(http)}"];

    private Device? Of(HttpContext http, Guid userId) => cookies.Read<Device>(http, Cookie) is { } device && device.UserId == userId ? device : null;

    // One household or server has a whole /64 of IPv6 addresses.
    private static string Network(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (address is null)
        {
            return "none";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private sealed record Device(Guid UserId, string Nonce);
}
