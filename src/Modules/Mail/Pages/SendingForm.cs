using System.Globalization;
using Dangol.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Dangol.Mail;

/// <summary>The form of how letters are sent: text as typed.</summary>
public sealed record SendingForm
{
    private const int LongestName = 60;
    private const int LongestSecret = 200;

    public string? Way { get; init; }

    public string? From { get; init; }

    public string? FromName { get; init; }

    public string? Host { get; init; }

    public string? Port { get; init; }

    public string? Security { get; init; }

    public string? User { get; init; }

    /// <summary>Never shown again; empty keeps the one that is there.</summary>
    public string? Password { get; init; }

    public string? PublicAddress { get; init; }

    internal static SendingForm Of(MailSettings settings) => new()
    {
        Way = settings.Way.ToString(),
        From = settings.From,
        FromName = settings.FromName,
        Host = settings.Host,
        Port = settings.Port.ToString(CultureInfo.InvariantCulture),
        Security = settings.Security.ToString(),
        User = settings.User,
        PublicAddress = settings.PublicAddress,
    };

    internal static async Task<SendingForm> Read(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return new SendingForm();
        }

        var form = await request.ReadFormAsync();
        return new SendingForm
        {
            Way = form["way"],
            From = form["from"],
            FromName = form["fromName"],
            Host = form["host"],
            Port = form["port"],
            Security = form["security"],
            User = form["user"],
            Password = form["password"],
            PublicAddress = form["publicAddress"],
        };
    }

    internal MailSettings? Checked(MailSettings before, IDataProtectionProvider protection, Words t, Dictionary<string, string[]> faults)
    {
        var (host, user, name) = (Text(Host), Text(User), Text(FromName));
        var way = Enum.TryParse<MailWay>(Way, out var chosen) && Enum.IsDefined(chosen) ? chosen : MailWay.Folder;
        var security = Enum.TryParse<SmtpSecurity>(Security, out var safety) && Enum.IsDefined(safety) ? safety : SmtpSecurity.StartTls;
        var from = MailAddressText.Clean(From);
        var port = int.TryParse(Port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 65_535 ? number : 0;
        var address = Text(PublicAddress)?.TrimEnd('/');
        void Wrong(string field, string korean, string english) => faults[field] = [t[korean, english]];
        if (from is null)
        {
            Wrong("from", "메일 주소를 shop@example.com처럼 적어 주세요.", "Enter an address such as shop@example.com.");
        }

        if (name?.Length > LongestName || name?.Any(char.IsControl) == true)
        {
            Wrong("fromName", "60자 이하로 적어 주세요.", "Enter at most 60 characters.");
        }

        if (way == MailWay.Smtp && (host is null || Uri.CheckHostName(host) == UriHostNameType.Unknown))
        {
            Wrong("host", "메일 서버 이름을 smtp.naver.com처럼 적어 주세요.", "Enter the mail server's name, such as smtp.gmail.com.");
        }

        if (way == MailWay.Smtp && port == 0)
        {
            Wrong("port", "1부터 65535까지의 숫자를 적어 주세요.", "Enter a number from 1 to 65535.");
        }

        if (security == SmtpSecurity.None && user is not null)
        {
            Wrong("security", "아이디와 비밀번호는 안전한 연결로만 보냅니다.", "A user name and password go only over a safe connection.");
        }

        if (user?.Length > LongestSecret || Password?.Length > LongestSecret)
        {
            Wrong(user?.Length > LongestSecret ? "user" : "password", "200자 이하로 적어 주세요.", "Enter at most 200 characters.");
        }

        if (address is not null && !IsWebAddress(address))
        {
            Wrong("publicAddress", "https://로 시작하는 주소를 적어 주세요.", "Enter an address that begins with https://.");
        }

        return faults.Count > 0 ? null : new MailSettings
        {
            Way = way,
            From = from,
            FromName = name,
            Host = host,
            Port = port == 0 ? before.Port : port,
            Security = security,
            User = user,
            SealedPassword = user is null ? null : string.IsNullOrEmpty(Password) ? SamePlace(before, host, user) : MailSettings.Seal(protection, Password),
            PublicAddress = address,
        };
    }

    // A password stays with the server and the name it was given for.
    private static string? SamePlace(MailSettings before, string? host, string? user) => before.Host == host && before.User == user ? before.SealedPassword : null;

    private static bool IsWebAddress(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
            && (address.Scheme == "https" || address.IsLoopback);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
