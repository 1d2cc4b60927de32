using System.Net.NetworkInformation;
using System.Net;

namespace Corpus.C2821;

public interface ITunnelWire
{
    bool TryNegotiate(out IPEndPoint endpoint, out int window, out byte suite);

    void Send(IPEndPoint endpoint, byte suite, ReadOnlySpan<byte> chunk);
}

public sealed class Peer
{
    public volatile int Window;
    public volatile byte Suite;
    public IPEndPoint Endpoint;
    public bool Agreed;
}

public sealed class Tunnel : IDisposable
{
    private readonly object _negotiate = new();
    private readonly ITunnelWire _wire;

    public Tunnel(ITunnelWire wire, bool pinned)
    {
        _wire = wire;
        Peer = pinned ? null : new Peer();
        NetworkChange.NetworkAddressChanged += OnAddressChanged;
    }

    public Peer Peer { get; }

    public void Dispose() => NetworkChange.NetworkAddressChanged -= OnAddressChanged;

    private void OnAddressChanged(object sender, EventArgs e)
    {
        lock (_negotiate)
        {
            if (Peer is not { Agreed: false } peer)
            {
                return;
            }

            if (_wire.TryNegotiate(out IPEndPoint endpoint, out int window, out byte suite))
            {
                peer.Endpoint = endpoint;
                peer.Window = Math.Clamp(window, 512, 65536);
                peer.Suite = suite;
                peer.Agreed = true;
            }
        }
    }
}

public sealed class TunnelWriter(Tunnel tunnel, ITunnelWire wire)
{
    private int _deferred;

    public int Write(ReadOnlySpan<byte> packet)
    {
        if (tunnel.Peer?.Agreed != true)
        {
            return ++_deferred;
        }

        Peer peer = tunnel.Peer;
        while (!packet.IsEmpty)
        {
            int size = Math.Min(peer.Window, packet.Length);
            wire.Send(peer.Endpoint, peer.Suite, packet[..size]);
            packet = packet[size..];
        }

        return 0;
    }
}
