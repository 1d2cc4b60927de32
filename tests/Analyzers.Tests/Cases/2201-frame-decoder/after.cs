using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2201;

public sealed record Handshake(int Channels, int BitDepth, string Layout);

public abstract class FrameDecoder
{
    private readonly object _gate = new();
    private readonly Func<Handshake> _handshake;
    private volatile bool _negotiated;

    protected FrameDecoder(Func<Handshake> handshake) => _handshake = handshake;

    public int Decode(ReadOnlySpan<byte> frame, Span<float> output)
    {
        if (_negotiated is false)
        {
            Negotiate();
        }

        return DecodeCore(frame, output);
    }

    protected abstract void OnNegotiated(Handshake handshake);

    protected abstract int DecodeCore(ReadOnlySpan<byte> frame, Span<float> output);

    private void Negotiate()
    {
        lock (_gate)
        {
            if (_negotiated)
            {
                return;
            }

            OnNegotiated(_handshake());
            _negotiated = true;
        }
    }
}

public sealed class PcmDecoder : FrameDecoder
{
    private int _bytesPerSample;
    private float _scale;
    private int[] _order;

    public PcmDecoder(Func<Handshake> handshake)
        : base(handshake)
    {
    }

    protected override void OnNegotiated(Handshake handshake)
    {
        _bytesPerSample = handshake.BitDepth / 8;
        _scale = 1f / (1 << (handshake.BitDepth - 1));
        _order = new int[handshake.Channels];
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = handshake.Layout == "reversed" ? _order.Length - 1 - i : i;
        }
    }

    protected override int DecodeCore(ReadOnlySpan<byte> frame, Span<float> output)
    {
        int samples = frame.Length / _bytesPerSample;
        for (int i = 0; i < samples; i++)
        {
            int raw = 0;
            for (int b = 0; b < _bytesPerSample; b++)
            {
                raw |= frame[(i * _bytesPerSample) + b] << (8 * b);
            }

            int channel = _order[i % _order.Length];
            output[(i / _order.Length * _order.Length) + channel] = raw * _scale;
        }

        return samples;
    }
}
