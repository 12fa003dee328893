using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Text;
using Dangol.Platform.Outbound;

namespace Dangol.Mail;

/// <summary>
/// Hands one message to a mail server (RFC 5321; STARTTLS RFC 3207, AUTH PLAIN RFC 4954). The framework's client opens its own connections and knows no
/// implicit TLS; this one goes through the <see cref="OutboundConnector"/>.
/// </summary>
internal sealed class SmtpSession(OutboundConnector connector)
{
    private const int LongestLine = 2_000;
    private const int MostLines = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <param name="message">ASCII with CRLF, as <see cref="MimeText"/> writes it.</param>
    /// <exception cref="SmtpTroubleException">The server could not be reached, did not let us in, or did not take the message.</exception>
    public async Task Send(SmtpServer server, string from, string to, string message, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var stream = await Open(server, patience.Token);
            var talk = new Talk(stream.Stream, stream.IsSafe);
            await SignIn(talk, server, stream.Greets, patience.Token);
            await Answer(talk, $"MAIL FROM:<{from}>", 250, SmtpTrouble.SenderRefused, patience.Token);
            await Answer(talk, $"RCPT TO:<{to}>", 250, SmtpTrouble.RecipientRefused, patience.Token);
            await Answer(talk, "DATA", 354, SmtpTrouble.MessageRefused, patience.Token);
            await Answer(talk, Stuffed(message) + "\r\n.", 250, SmtpTrouble.MessageRefused, patience.Token);
            await Bye(talk, patience.Token);
        }
        catch (OutboundException problem)
        {
            throw new SmtpTroubleException(problem.Trouble == OutboundTrouble.NotPublic ? SmtpTrouble.NotPublic : SmtpTrouble.Unreachable, problem);
        }
        catch (AuthenticationException problem)
        {
            throw new SmtpTroubleException(SmtpTrouble.NotSafe, problem);
        }
        catch (Exception problem) when (problem is IOException || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new SmtpTroubleException(SmtpTrouble.Unreachable, problem);
        }
    }

    private async Task<Opened> Open(SmtpServer server, CancellationToken cancellationToken)
    {
        var plain = await connector.Connect(server.Host, server.Port, cancellationToken);
        if (server.Security == SmtpSecurity.Tls)
        {
            return new Opened(await Secure(plain, server.Host, cancellationToken), true, true);
        }

        if (server.Security == SmtpSecurity.None)
        {
            return new Opened(plain, false, true);
        }

        try
        {
            var talk = new Talk(plain, false);
            await Answer(talk, null, 220, SmtpTrouble.Unreachable, cancellationToken);
            var offers = await Answer(talk, "EHLO dangol", 250, SmtpTrouble.Unreachable, cancellationToken);
            if (!offers.Any(offer => offer.Equals("STARTTLS", StringComparison.OrdinalIgnoreCase)))
            {
                throw new SmtpTroubleException(SmtpTrouble.NotSafe);
            }

            await Answer(talk, "STARTTLS", 220, SmtpTrouble.NotSafe, cancellationToken);
            // Whatever was sent before the line was safe could have come from anybody.
            return talk.HasMore ? throw new SmtpTroubleException(SmtpTrouble.NotSafe) : new Opened(await Secure(plain, server.Host, cancellationToken), true, false);
        }
        catch
        {
            await plain.DisposeAsync();
            throw;
        }
    }

    private static async Task<SslStream> Secure(Stream plain, string host, CancellationToken cancellationToken)
    {
        var safe = new SslStream(plain);
        try
        {
            await safe.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host, EnabledSslProtocols = SslProtocols.None }, cancellationToken);
            return safe;
        }
        catch
        {
            await safe.DisposeAsync();
            throw;
        }
    }

    private static async Task SignIn(Talk talk, SmtpServer server, bool greets, CancellationToken cancellationToken)
    {
        if (greets)
        {
            await Answer(talk, null, 220, SmtpTrouble.Unreachable, cancellationToken);
        }

        await Answer(talk, "EHLO dangol", 250, SmtpTrouble.Unreachable, cancellationToken);
        if (string.IsNullOrEmpty(server.User))
        {
            return;
        }

        if (!talk.IsSafe)
        {
            throw new SmtpTroubleException(SmtpTrouble.NotSafe);
        }

        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{server.User}\0{server.Password}"));
        await Answer(talk, "AUTH PLAIN " + secret, 235, SmtpTrouble.LoginRefused, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> Answer(Talk talk, string? command, int wanted, SmtpTrouble trouble, CancellationToken cancellationToken)
    {
        if (command is not null)
        {
            await talk.Say(command, cancellationToken);
        }

        var (code, lines) = await talk.Hear(cancellationToken);
        return code == wanted ? lines : throw new SmtpTroubleException(code is >= 400 and < 500 ? SmtpTrouble.NotNow : trouble);
    }

    // The message is taken already: a server that hangs up without a word is no fault.
    private static async Task Bye(Talk talk, CancellationToken cancellationToken)
    {
        try
        {
            await talk.Say("QUIT", cancellationToken);
        }
        catch (IOException)
        {
            return;
        }
    }

    private static string Stuffed(string message) => (message.StartsWith('.') ? "." : "") + message.TrimEnd('\r', '\n').Replace("\r\n.", "\r\n..", StringComparison.Ordinal);

    private sealed record Opened(Stream Stream, bool IsSafe, bool Greets) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Stream.DisposeAsync();
    }

    private sealed class Talk(Stream stream, bool isSafe)
    {
        private readonly byte[] _buffer = new byte[4096];
        private int _from, _end;

        public bool IsSafe => isSafe;

        public bool HasMore => _from < _end;

        public async Task Say(string line, CancellationToken cancellationToken)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }

        public async Task<(int Code, IReadOnlyList<string> Lines)> Hear(CancellationToken cancellationToken)
        {
            var lines = new List<string>();
            while (lines.Count < MostLines)
            {
                var line = await Line(cancellationToken);
                if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                {
                    break;
                }

                lines.Add(line.Length > 4 ? line[4..].Trim() : "");
                if (line.Length == 3 || line[3] == ' ')
                {
                    return (code, lines);
                }
            }

            throw new IOException("The server does not speak SMTP.");
        }

        private async Task<string> Line(CancellationToken cancellationToken)
        {
            var line = new StringBuilder();
            while (line.Length < LongestLine)
            {
                if (_from == _end)
                {
                    (_from, _end) = (0, await stream.ReadAsync(_buffer, cancellationToken));
                    if (_end == 0)
                    {
                        throw new IOException("The server hung up.");
                    }
                }

                var letter = (char)_buffer[_from++];
                if (letter == '\n')
                {
                    return line.ToString().TrimEnd('\r');
                }

                line.Append(letter);
            }

            throw new IOException("The server's line is too long.");
        }
    }
}

internal sealed record SmtpServer(string Host, int Port, SmtpSecurity Security, string? User, string? Password);

public enum SmtpSecurity
{
    /// <summary>Safe from the first byte on (port 465).</summary>
    Tls = 0,

    /// <summary>Made safe before anything is said (port 587).</summary>
    StartTls = 1,

    /// <summary>In the clear, and without a password: for a mail server of the same machine.</summary>
    None = 2,
}

internal enum SmtpTrouble
{
    Unreachable,
    NotPublic,
    NotSafe,
    LoginRefused,
    SenderRefused,
    RecipientRefused,
    MessageRefused,
    NotNow,
}

internal sealed class SmtpTroubleException(SmtpTrouble trouble, Exception? inner = null) : Exception($"Mail: {trouble}.", inner)
{
    public SmtpTrouble Trouble => trouble;
}
