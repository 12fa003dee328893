using System.Net.Sockets;
using System.Net;
using Dangol.Platform.Outbound;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Platform;

public sealed class OutboundTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("211.249.220.24")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2400:cb00::1")]
    [InlineData("::ffff:8.8.8.8")]
    public void The_public_internet_is_open(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1::")]
    [InlineData("2001:db8::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("ff02::1")]
    [InlineData("3fff::1")]
    public void What_lies_inside_is_not(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("localhost.")]
    [InlineData("0177.0.0.1")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("127.1")]
    [InlineData("0")]
    [InlineData("::1")]
    [InlineData("[::1]")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("１２７.0.0.1")]
    [InlineData("user@127.0.0.1")]
    [InlineData("")]
    public async Task No_way_to_write_this_machine_leads_to_it(string host)
    {
        using var listener = new TcpListener(IPAddress.IPv6Any, 0) { Server = { DualMode = true } };
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await Should.ThrowAsync<OutboundException>(() => new OutboundConnector(OutboundOptions.Of(null)).Connect(host, port, TestContext.Current.CancellationToken));

        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_operator_allows_is_reached_on_that_port_alone()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        other.Start();
        var connector = new OutboundConnector(OutboundOptions.Of($"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));

        await using var stream = await connector.Connect("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, TestContext.Current.CancellationToken);

        stream.CanWrite.ShouldBeTrue();
        await Should.ThrowAsync<OutboundException>(() => connector.Connect("127.0.0.1", ((IPEndPoint)other.LocalEndpoint).Port, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("127.0.0.1")]
    public void What_is_no_address_with_a_port_is_said_at_the_start(string text) => Should.Throw<FormatException>(() => OutboundOptions.Of(text));
}
