using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dangol.Tests.Http.Access;

/// <summary>A passkey device made of code: one ES256 key, attestation "none", the user always verified unless told otherwise.</summary>
internal sealed class SoftwareAuthenticator(string origin) : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _userHandle = "";
    private uint _uses;

    public string Origin { get; init; } = origin;

    public bool VerifiesUser { get; init; } = true;

    public string Create(string options)
    {
        using var asked = JsonDocument.Parse(options);
        _userHandle = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var rp = asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!;
        var credential = new byte[18 + _id.Length];
        BinaryPrimitives.WriteUInt16BigEndian(credential.AsSpan(16), (ushort)_id.Length);
        _id.CopyTo(credential, 18);
        var data = (byte[])[.. AuthenticatorData(rp, hasCredential: true), .. credential, .. CoseKey()];
        var attestation = (byte[])[0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Encoded(ClientData("webauthn.create", asked)),
            ["attestationObject"] = Encoded(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    public string Sign(string options)
    {
        using var asked = JsonDocument.Parse(options);
        var data = AuthenticatorData(asked.RootElement.GetProperty("rpId").GetString()!, hasCredential: false);
        var client = ClientData("webauthn.get", asked);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Encoded(client),
            ["authenticatorData"] = Encoded(data),
            ["signature"] = Encoded(signature),
            ["userHandle"] = _userHandle,
        });
    }

    public void Dispose() => _key.Dispose();

    private static string Encoded(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Encoded(_id),
        ["rawId"] = Encoded(_id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private byte[] ClientData(string type, JsonDocument asked)
        => JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private byte[] AuthenticatorData(string rp, bool hasCredential)
    {
        var data = new byte[37];
        SHA256.HashData(Encoding.UTF8.GetBytes(rp)).CopyTo(data, 0);
        data[32] = (byte)(1 | (VerifiesUser ? 4 : 0) | (hasCredential ? 0x40 : 0));
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(33), ++_uses);
        return data;
    }

    // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
    private byte[] CoseKey()
    {
        var point = _key.ExportParameters(false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }
}
