using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2018;

public interface ITrunkChannel
{
    int Send(ReadOnlySpan<byte> frame);

    string RemoteName { get; }
}

public sealed class TrunkLine
{
    private readonly object _gate = new();
    private readonly Func<string, ITrunkChannel> _dial;
    private readonly string _address;
    private bool _opened;
    private ITrunkChannel _channel;
    private string _peer;
    private long _sent;

    public TrunkLine(string address, Func<string, ITrunkChannel> dial)
    {
        _address = address;
        _dial = dial;
    }

    public long Sent => Interlocked.Read(ref _sent);

    public int Send(byte[] frame)
    {
        Open();
        int written = _channel.Send(frame);
        Interlocked.Add(ref _sent, written);
        return written;
    }

    public override string ToString()
    {
        if (!Volatile.Read(ref _opened))
        {
            return _address + " (closed)";
        }

        return _address + " -> " + _peer.ToLowerInvariant();
    }

    private void Open()
    {
        if (Volatile.Read(ref _opened))
        {
            return;
        }

        lock (_gate)
        {
            if (_opened)
            {
                return;
            }

            _opened = true;
        }

        var channel = _dial(_address);
        _peer = channel.RemoteName;
        _channel = channel;
    }
}
