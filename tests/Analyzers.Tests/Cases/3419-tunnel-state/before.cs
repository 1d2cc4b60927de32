using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3419;

internal sealed class TunnelState
{
    private const int Closed = 0;
    private const int Open = 1;

    private int _state;

    public string Remote;
    public int Mtu;

    public bool IsOpen => Volatile.Read(ref _state) == Open;

    public void Announce() => Volatile.Write(ref _state, Open);
}

internal sealed class TunnelPump
{
    private readonly TunnelState _tunnel = new();
    private readonly Func<string> _negotiate;

    public TunnelPump(Func<string> negotiate)
    {
        _negotiate = negotiate;
        Completion = Task.Run(Negotiate);
    }

    public Task Completion { get; }

    public IEnumerable<byte[]> Split(byte[] message)
    {
        if (!_tunnel.IsOpen)
        {
            yield break;
        }

        for (int at = 0; at < message.Length; at += _tunnel.Mtu)
        {
            yield return message[at..Math.Min(message.Length, at + _tunnel.Mtu)];
        }
    }

    public override string ToString() => _tunnel.IsOpen ? "to " + _tunnel.Remote : "idle";

    private void Negotiate()
    {
        var parts = _negotiate().Split(' ');
        _tunnel.Remote = parts[0];
        _tunnel.Mtu = int.Parse(parts[1]);
        _tunnel.Announce();
    }
}
