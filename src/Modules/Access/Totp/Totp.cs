using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Dangol.Access;

/// <summary>
/// Codes of an authenticator app: six digits that change every 30 seconds (RFC 6238, SHA-1 as all apps expect). Our own rather than Identity's because
/// a code must work once only, which needs its time step, and because tests set the clock.
/// </summary>
internal static class Totp
{
    private const int SecretBytes = 20, StepSeconds = 30, Digits = 1_000_000;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string NewSecret() => Encode(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The time step the code belongs to (one before or after now is let pass, for clocks that differ); null when it is wrong.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now)
    {
        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        var step = now.ToUnixTimeSeconds() / StepSeconds;
        foreach (var candidate in (long[])[step, step - 1, step + 1])
        {
            if (digits.Length == 6 && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(secret, candidate)), System.Text.Encoding.ASCII.GetBytes(digits)))
            {
                return candidate;
            }
        }

        return null;
    }

    public static string CodeAt(string secret, DateTimeOffset now) => Code(secret, now.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>What an authenticator app reads from the QR code.</summary>
    public static string Address(string secret, string email, string shop)
        => $"otpauth://totp/{Uri.EscapeDataString($"Dangol {shop}")}:{Uri.EscapeDataString(email)}?secret={secret}&issuer={Uri.EscapeDataString($"Dangol {shop}")}&digits=6&period=30";

    /// <summary>A recovery code: 80 random bits, in groups of four.</summary>
    public static string NewRecoveryCode() => string.Join('-', Encode(RandomNumberGenerator.GetBytes(10)).Chunk(4).Select(group => new string(group)));

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as authenticator apps implement it.")]
    private static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Decode(secret), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % Digits).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static string Encode(byte[] bytes)
    {
        var letters = new char[bytes.Length * 8 / 5];
        for (var i = 0; i < letters.Length; i++)
        {
            var bit = i * 5;
            var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[(bit / 8) + 1] : 0);
            letters[i] = Base32[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(letters);
    }

    private static byte[] Decode(string letters)
    {
        var bytes = new byte[letters.Length * 5 / 8];
        for (var i = 0; i < letters.Length; i++)
        {
            var value = Base32.IndexOf(letters[i], StringComparison.Ordinal);
            for (var bit = 0; bit < 5; bit++)
            {
                var place = (i * 5) + bit;
                if ((value & (16 >> bit)) != 0 && place / 8 < bytes.Length)
                {
                    bytes[place / 8] |= (byte)(128 >> (place % 8));
                }
            }
        }

        return bytes;
    }
}
