using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3929;

public enum SessionPhase
{
    Idle,
    Opening,
    Active,
    Closed,
}

public interface IStreamConnector
{
    Task<Stream> ConnectAsync(Uri address, CancellationToken token);
}

public sealed class StreamSession : IAsyncDisposable
{
    private readonly IStreamConnector _connector;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile SessionPhase _phase;
    private Stream _stream;
    private byte[] _preamble;
    private int _chunk;

    public StreamSession(IStreamConnector connector, Uri address)
    {
        _connector = connector;
        Address = address;
    }

    public Uri Address { get; }

    public bool IsActive => _phase == SessionPhase.Active;

    public async Task WriteAsync(ReadOnlyMemory<byte> data, CancellationToken token = default)
    {
        if (_phase != SessionPhase.Active)
        {
            await OpenAsync(token).ConfigureAwait(false);
        }

        await _writing.WaitAsync(token).ConfigureAwait(false);
        try
        {
            await _stream.WriteAsync(_preamble, token).ConfigureAwait(false);
            for (int offset = 0; offset < data.Length; offset += _chunk)
            {
                int length = Math.Min(_chunk, data.Length - offset);
                await _stream.WriteAsync(data.Slice(offset, length), token).ConfigureAwait(false);
            }

            await _stream.FlushAsync(token).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _opening.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_phase == SessionPhase.Active)
            {
                await _stream.DisposeAsync().ConfigureAwait(false);
            }

            _phase = SessionPhase.Closed;
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task OpenAsync(CancellationToken token)
    {
        await _opening.WaitAsync(token).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_phase == SessionPhase.Closed, this);
            if (_phase == SessionPhase.Active)
            {
                return;
            }

            _phase = SessionPhase.Opening;
            var stream = await _connector.ConnectAsync(Address, token).ConfigureAwait(false);
            _chunk = stream.CanSeek ? 65536 : 4096;
            _preamble = new byte[] { 0x53, 0x01, (byte)(_chunk >> 12) };
            _stream = stream;
            _phase = SessionPhase.Active;
        }
        finally
        {
            _opening.Release();
        }
    }
}
