using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4304;

public enum FrameKind : byte
{
    Data = 0,
    Headers = 1,
    Settings = 4,
    Ping = 6,
    GoAway = 7,
}

public readonly record struct Frame(FrameKind Kind, int Stream, byte[] Body);

public interface IFrameReader
{
    ValueTask<Frame?> ReadAsync(CancellationToken token);
}

public sealed class MultiplexedConnection : IAsyncDisposable
{
    private const int ConservativeStreams = 100;
    private const int ConservativeFrame = 16_384;

    private readonly IFrameReader _reader;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _pump;
    private volatile int _peerStreams;
    private volatile int _peerFrame;
    private bool _settingsSeen;
    private long _pings;

    public MultiplexedConnection(IFrameReader reader)
    {
        _reader = reader;
        _pump = Task.Run(PumpAsync);
    }

    public event Action<Frame> DataReceived;

    public long Pings => Interlocked.Read(ref _pings);

    public bool IsClosing => _closing.IsCancellationRequested;

    public bool CanOpen(int active)
    {
        if (IsClosing)
        {
            return false;
        }

        return active < (_settingsSeen ? _peerStreams : ConservativeStreams);
    }

    public IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body)
    {
        int limit = ConservativeFrame;
        if (_settingsSeen)
        {
            limit = _peerFrame;
        }

        for (int at = 0; at < body.Length; at += limit)
        {
            yield return body.Slice(at, Math.Min(limit, body.Length - at));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task PumpAsync()
    {
        while (await _reader.ReadAsync(_closing.Token).ConfigureAwait(false) is { } frame)
        {
            switch (frame.Kind)
            {
                case FrameKind.Settings:
                    OnSettings(frame.Body);
                    break;
                case FrameKind.Ping:
                    Interlocked.Increment(ref _pings);
                    break;
                case FrameKind.GoAway:
                    await _closing.CancelAsync().ConfigureAwait(false);
                    return;
                default:
                    DataReceived?.Invoke(frame);
                    break;
            }
        }
    }

    private void OnSettings(byte[] body)
    {
        if (body.Length < 8)
        {
            throw new InvalidDataException("Truncated SETTINGS.");
        }

        _peerStreams = BitConverter.ToInt32(body, 0);
        _peerFrame = BitConverter.ToInt32(body, 4);
        _settingsSeen = true;
    }
}
