using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Threading.Channels;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2902;

public enum LinkPhase
{
    Closed,
    Greeting,
    Open,
    Refused,
}

public readonly record struct InboundFrame(byte Code, int Number, string Text);

public interface ILinkLimits
{
    int MaxFrame { get; }

    string Dialect { get; }
}

public sealed class BrokerLink : ILinkLimits, IAsyncDisposable
{
    private readonly object _phaseLock = new();
    private readonly Channel<InboundFrame> _inbound = Channel.CreateUnbounded<InboundFrame>();
    private readonly Task _pump;
    private LinkPhase _phase;
    private int _maxFrame;
    private string _dialect;
    private string _refusal;

    public BrokerLink() => _pump = Task.Run(PumpAsync);

    public int MaxFrame => _maxFrame;

    public string Dialect => _dialect;

    public bool Receive(InboundFrame frame) => _inbound.Writer.TryWrite(frame);

    public bool Publish(string topic, ReadOnlyMemory<byte> body, IBufferWriter<byte> output)
    {
        ThrowIfRefused();
        if (_phase != LinkPhase.Open)
        {
            return false;
        }

        FrameEncoder.Encode(this, topic, body.Span, output);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        _inbound.Writer.TryComplete();
        await _pump.ConfigureAwait(false);
    }

    private void ThrowIfRefused()
    {
        if (_phase == LinkPhase.Refused)
        {
            throw new InvalidOperationException("Broker refused the link: " + _refusal.Trim());
        }
    }

    private async Task PumpAsync()
    {
        await foreach (var frame in _inbound.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            lock (_phaseLock)
            {
                Apply(frame);
            }
        }
    }

    private void Apply(InboundFrame frame)
    {
        switch (frame.Code)
        {
            case 1 when _phase == LinkPhase.Closed:
                _phase = LinkPhase.Greeting;
                break;
            case 2 when _phase == LinkPhase.Greeting:
                _maxFrame = Math.Max(256, frame.Number);
                _dialect = frame.Text;
                _phase = LinkPhase.Open;
                break;
            case 3 when _phase == LinkPhase.Greeting:
                _refusal = frame.Text;
                _phase = LinkPhase.Refused;
                break;
        }
    }
}

internal static class FrameEncoder
{
    public static void Encode(ILinkLimits limits, string topic, ReadOnlySpan<byte> body, IBufferWriter<byte> output)
    {
        output.Write(Encoding.UTF8.GetBytes(limits.Dialect + "/" + topic));
        for (int at = 0; at < body.Length; at += limits.MaxFrame)
        {
            output.Write(body.Slice(at, Math.Min(limits.MaxFrame, body.Length - at)));
        }
    }
}
