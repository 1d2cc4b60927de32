using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5204;

public sealed class RelayLink
{
    private const int Down = 0;
    private const int Up = 2;
    private readonly object _change = new();
    private readonly Func<string, int> _probe;
    private int _phase = Down;
    private string _address;
    private int _mtu;
    private long _sent;

    public RelayLink(Func<string, int> probe) => _probe = probe;

    public bool IsUp => Volatile.Read(ref _phase) == Up;

    public long Sent => Interlocked.Read(ref _sent);

    public void Bring(string address)
    {
        lock (_change)
        {
            if (_phase == Up)
            {
                return;
            }

            _address = address;
            _mtu = _probe(address);
            Volatile.Write(ref _phase, Up);
        }
    }

    public bool Restore(string saved)
    {
        int at = saved.LastIndexOf('/');
        if (at <= 0 || !int.TryParse(saved.AsSpan(at + 1), out int mtu))
        {
            return false;
        }

        lock (_change)
        {
            if (_phase != Down)
            {
                return false;
            }

            _address = saved[..at];
            _mtu = mtu;
            Volatile.Write(ref _phase, Up);
            return true;
        }
    }

    public IEnumerable<(string Address, ReadOnlyMemory<byte> Frame)> Split(ReadOnlyMemory<byte> message)
    {
        if (!IsUp)
        {
            throw new InvalidOperationException("link is down");
        }

        Interlocked.Increment(ref _sent);
        return Frames(_address.ToLowerInvariant(), _mtu, message);
    }

    public string Save()
    {
        lock (_change)
        {
            return _phase == Up ? _address + "/" + _mtu : "";
        }
    }

    private static IEnumerable<(string Address, ReadOnlyMemory<byte> Frame)> Frames(string address, int mtu, ReadOnlyMemory<byte> rest)
    {
        while (rest.Length > mtu)
        {
            yield return (address, rest[..mtu]);
            rest = rest[mtu..];
        }

        yield return (address, rest);
    }
}
