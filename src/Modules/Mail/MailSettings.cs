using System.Text.Json;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.DataProtection;

namespace Dangol.Mail;

/// <summary>How a workspace writes to its customers. Kept as one setting; the password is sealed with the keys of the data folder.</summary>
public sealed record MailSettings
{
    private const string Name = "mail";
    private const string Purpose = "dangol-mail-password";

    public MailWay Way { get; init; }

    public string? From { get; init; }

    public string? FromName { get; init; }

    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    public string? User { get; init; }

    public string? SealedPassword { get; init; }

    /// <summary>Where customers reach this program, such as https://shop.example.com; null: letters carry no links.</summary>
    public string? PublicAddress { get; init; }

    public bool IsComplete => From is not null && (Way == MailWay.Folder || Host is not null);

    public static async Task<MailSettings> Read(DangolContext db)
        => await db.Setting(Name) is { } text ? JsonSerializer.Deserialize<MailSettings>(text) ?? new MailSettings() : new MailSettings();

    internal static Task Write(DangolContext db, MailSettings settings) => db.SetSetting(Name, JsonSerializer.Serialize(settings));

    internal static string Seal(IDataProtectionProvider protection, string password) => protection.CreateProtector(Purpose).Protect(password);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was sealed with keys that are gone.</exception>
    internal SmtpServer Server(IDataProtectionProvider protection)
        => new(Host!, Port, Security, User, SealedPassword is { } secret ? protection.CreateProtector(Purpose).Unprotect(secret) : null);
}

public enum MailWay
{
    /// <summary>Each letter becomes a file of the data folder, and nobody gets it: to look at first.</summary>
    Folder = 0,
    Smtp = 1,
}
