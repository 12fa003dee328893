using System.Net.Sockets;
using System.Net;
using System.Text;
using Dangol.Mail;
using Dangol.Platform.Outbound;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Mail;

public sealed class SmtpSessionTests
{
    private const string Message = "Subject: x\r\n\r\n.dot\r\nend\r\n";

    [Fact]
    public async Task A_message_arrives_as_it_was()
    {
        using var server = new SmtpSink();

        await Send(server);

        server.Said.Take(4).ShouldBe(["EHLO dangol", "MAIL FROM:<shop@example.com>", "RCPT TO:<guest@example.com>", "DATA"]);
        server.Message.ShouldBe("Subject: x\r\n\r\n.dot\r\nend");
    }

    [Theory]
    [InlineData("RCPT", "550 no such user", nameof(SmtpTrouble.RecipientRefused))]
    [InlineData("RCPT", "450 greylisted", nameof(SmtpTrouble.NotNow))]
    [InlineData("MAIL", "553 not yours", nameof(SmtpTrouble.SenderRefused))]
    [InlineData("DATA", "554 no", nameof(SmtpTrouble.MessageRefused))]
    [InlineData("EHLO", "nonsense", nameof(SmtpTrouble.Unreachable))]
    public async Task What_the_server_refuses_is_known_by_its_kind(string command, string answer, string trouble)
    {
        using var server = new SmtpSink { Answers = { [command] = answer } };

        (await Should.ThrowAsync<SmtpTroubleException>(() => Send(server))).Trouble.ToString().ShouldBe(trouble);
        server.Message.ShouldBeNull();
    }

    [Fact]
    public async Task No_password_goes_over_a_line_that_is_not_safe()
    {
        using var server = new SmtpSink();

        (await Should.ThrowAsync<SmtpTroubleException>(() => Send(server, SmtpSecurity.None, "user"))).Trouble.ShouldBe(SmtpTrouble.NotSafe);
        (await Should.ThrowAsync<SmtpTroubleException>(() => Send(server, SmtpSecurity.StartTls, "user"))).Trouble.ShouldBe(SmtpTrouble.NotSafe);
        server.Said.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_of_this_machine_is_not_connected_to()
    {
        using var server = new SmtpSink();
        var session = new SmtpSession(new OutboundConnector(OutboundOptions.Of(null)));

        (await Should.ThrowAsync<SmtpTroubleException>(() => session.Send(new SmtpServer("127.0.0.1", server.Port, SmtpSecurity.None, null, null), "a@example.com", "b@example.com", Message, default))).Trouble.ShouldBe(SmtpTrouble.NotPublic);
        server.Connections.ShouldBe(0);
    }

    private static Task Send(SmtpSink server, SmtpSecurity security = SmtpSecurity.None, string? user = null)
        => new SmtpSession(new OutboundConnector(OutboundOptions.Of($"127.0.0.1:{server.Port}"))).Send(new SmtpServer("127.0.0.1", server.Port, security, user, user), "shop@example.com", "guest@example.com", Message, TestContext.Current.CancellationToken);
}

/// <summary>A mail server of the test's own, on loopback, that takes everything unless told otherwise.</summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SmtpSink()
    {
        _listener.Start();
        _ = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it answers to commands, by their first word.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    public List<string> Said { get; } = [];

    public string? Message { get; private set; }

    public int Connections { get; private set; }

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                Connections++;
                await Talk(client.GetStream());
            }
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, Encoding.ASCII);
            await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sink");
            while (await reader.ReadLineAsync() is { } line)
            {
                Said.Add(line);
                var command = line.Split(' ')[0];
                if (command == "QUIT")
                {
                    return;
                }

                await writer.WriteLineAsync(Answers.GetValueOrDefault(command) ?? (command switch { "DATA" => "354 go on", "EHLO" => "250-sink\r\n250 8BITMIME", _ => "250 ok" }));
                if (command == "DATA" && !Answers.ContainsKey("DATA"))
                {
                    var lines = new List<string>();
                    while (await reader.ReadLineAsync() is { } text && text != ".")
                    {
                        lines.Add(text.StartsWith('.') ? text[1..] : text);
                    }

                    Message = string.Join("\r\n", lines);
                    await writer.WriteLineAsync("250 taken");
                }
            }
        }
        catch (IOException)
        {
            // The other side has gone.
        }
    }
}
