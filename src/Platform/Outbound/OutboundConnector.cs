using System.Net;
using System.Net.Sockets;

namespace Dangol.Platform.Outbound;

/// <summary>
/// The one way from Dangol to other machines. A name is looked up once, and the very address that was looked up and found public is connected to: neither a name
/// that answers differently the second time nor another way to write an address leads inside.
/// </summary>
public sealed class OutboundConnector(OutboundOptions options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A connection to one of the host's public addresses; the receiver disposes it.</summary>
    /// <exception cref="OutboundException">The host is unknown, none of its addresses is public, or none answers within ten seconds.</exception>
    public async Task<Stream> Connect(string host, int port, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var addresses = await LookUp(host, patience.Token);
            var open = addresses.Where(address => PublicAddress.Is(address) || options.Allows(address, port)).ToList();
            if (open.Count == 0)
            {
                throw new OutboundException(addresses.Count == 0 ? OutboundTrouble.UnknownHost : OutboundTrouble.NotPublic);
            }

            return await ConnectToAny(open, port, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new OutboundException(OutboundTrouble.NoAnswer);
        }
    }

    private static async Task<IReadOnlyList<IPAddress>> LookUp(string host, CancellationToken cancellationToken)
    {
        try
        {
            return IPAddress.TryParse(host, out var written) ? [written] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        }
        catch (Exception problem) when (problem is SocketException or ArgumentException)
        {
            return [];
        }
    }

    private static async Task<Stream> ConnectToAny(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw new OutboundException(OutboundTrouble.NoAnswer);
    }
}

public enum OutboundTrouble
{
    UnknownHost,

    /// <summary>It is this machine or one of its own network.</summary>
    NotPublic,
    NoAnswer,
}

public sealed class OutboundException(OutboundTrouble trouble) : Exception($"No connection: {trouble}.")
{
    public OutboundTrouble Trouble => trouble;
}

/// <summary>What the machine's operator, and nobody through the program, lets be reached inside.</summary>
/// <param name="Allowed">Addresses with their ports, such as 10.0.0.5:25.</param>
public sealed record OutboundOptions(IReadOnlySet<IPEndPoint> Allowed)
{
    /// <summary>The environment's variable: addresses with ports, separated by commas.</summary>
    public const string Variable = "DANGOL_OUTBOUND_ALLOW";

    /// <exception cref="FormatException">An entry is no address with a port.</exception>
    public static OutboundOptions Of(string? text) => new(
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(entry => IPEndPoint.TryParse(entry, out var place) && place.Port > 0
            ? place : throw new FormatException($"{Variable}: \"{entry}\" is no address with a port.")).ToHashSet());

    public bool Allows(IPAddress address, int port) => Allowed.Contains(new IPEndPoint(address, port));
}
