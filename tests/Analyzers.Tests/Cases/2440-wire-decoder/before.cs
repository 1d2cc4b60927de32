using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2440;

public sealed record WireMessage(int Kind, byte[] Body);

public sealed class WireDecoder : IDisposable
{
    private readonly BlockingCollection<byte[]> _segments = new(boundedCapacity: 64);
    private readonly Action<WireMessage> _deliver;
    private readonly Thread _thread;
    private bool _headerRead;
    private int _kind;
    private int _remaining;
    private List<byte> _body = new();

    public WireDecoder(Action<WireMessage> deliver)
    {
        _deliver = deliver;
        _thread = new Thread(DecodeLoop) { IsBackground = true, Name = "wire-decoder" };
        _thread.Start();
    }

    public bool Feed(byte[] segment) => _segments.TryAdd(segment);

    public void Dispose()
    {
        _segments.CompleteAdding();
        _thread.Join();
        _segments.Dispose();
    }

    private void DecodeLoop()
    {
        foreach (var segment in _segments.GetConsumingEnumerable())
        {
            int at = 0;
            while (at < segment.Length)
            {
                at = Step(segment, at);
            }
        }
    }

    private int Step(byte[] segment, int at)
    {
        if (!_headerRead)
        {
            _kind = segment[at] >> 5;
            _remaining = segment[at] & 0x1f;
            _body = new List<byte>(_remaining);
            _headerRead = true;
            at++;
        }

        int take = Math.Min(_remaining, segment.Length - at);
        _body.AddRange(new ArraySegment<byte>(segment, at, take));
        _remaining -= take;
        if (_remaining == 0)
        {
            _deliver(new WireMessage(_kind, _body.ToArray()));
            _headerRead = false;
        }

        return at + take;
    }
}
