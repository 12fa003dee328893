using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dangol.Access;

/// <summary>Secrets people and programs carry: 256 random bits as base64url. Only their SHA-256 is stored.</summary>
internal static class Token
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
