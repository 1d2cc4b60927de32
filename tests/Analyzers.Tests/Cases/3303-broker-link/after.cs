using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3303;

public sealed class BrokerLink
{
    private enum Phase
    {
        Closed,
        Negotiating,
        Open,
    }

    private readonly Stream _wire;
    private readonly Action<int, string> _deliver;
    private volatile Phase _phase;
    private int _frameLimit;
    private string _peer;

    public BrokerLink(Stream wire, Action<int, string> deliver)
    {
        _wire = wire;
        _deliver = deliver;
    }

    public void Start() => new Thread(Receive) { IsBackground = true, Name = "broker-link" }.Start();

    public List<ArraySegment<byte>> Split(byte[] body)
    {
        if (_phase != Phase.Open)
        {
            throw new InvalidOperationException("link is not open");
        }

        var frames = new List<ArraySegment<byte>>();
        int limit = _frameLimit;
        for (int at = 0; at < body.Length; at += limit)
        {
            frames.Add(new ArraySegment<byte>(body, at, Math.Min(limit, body.Length - at)));
        }

        return frames;
    }

    public override string ToString() => _phase == Phase.Open ? "amqp://" + _peer.ToLowerInvariant() : "closed";

    private void Receive()
    {
        _phase = Phase.Negotiating;
        using var reader = new BinaryReader(_wire);
        _frameLimit = Math.Max(reader.ReadInt32(), 512);
        _peer = reader.ReadString();
        _phase = Phase.Open;
        while (reader.ReadInt32() is var channel && channel >= 0)
        {
            _deliver(channel, reader.ReadString());
        }
    }
}
