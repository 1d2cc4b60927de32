using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4100;

public enum LinkPhase
{
    Closed,
    Negotiating,
    Open,
    Draining,
}

public abstract class WireEndpoint
{
    protected readonly object Turn = new();
    protected volatile LinkPhase Phase;

    protected WireEndpoint() => Phase = LinkPhase.Negotiating;

    public void Drain()
    {
        lock (Turn)
        {
            if (Phase == LinkPhase.Open)
            {
                Phase = LinkPhase.Draining;
            }
        }
    }
}

public sealed class BrokerChannel : WireEndpoint
{
    private ushort _number;
    private int _frameMax;
    private string _peer;

    public void OnOpenOk(ushort number, int frameMax, IReadOnlyDictionary<string, string> serverProperties)
    {
        lock (Turn)
        {
            if (Phase != LinkPhase.Negotiating)
            {
                return;
            }

            _number = number;
            _frameMax = Math.Max(frameMax, 4096) - 8;
            _peer = serverProperties.TryGetValue("product", out var product) ? product : "unknown";
            Phase = LinkPhase.Open;
        }
    }

    public int FramesFor(ReadOnlySpan<byte> body)
    {
        if (Phase < LinkPhase.Open)
        {
            throw new InvalidOperationException("The channel is not open yet.");
        }

        return (body.Length + _frameMax - 1) / _frameMax;
    }

    public override string ToString() => Phase switch
    {
        LinkPhase.Open or LinkPhase.Draining => _peer + "#" + _number,
        _ => "channel",
    };
}
