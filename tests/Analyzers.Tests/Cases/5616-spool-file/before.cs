using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5616;

public sealed class SpoolFile : IDisposable
{
    private const int HeaderSize = 4;

    private readonly object _sync = new();
    private readonly Func<Stream> _open;
    private readonly Timer _flushTimer;
    private bool _opened;
    private bool _dirty;
    private Stream _stream;
    private long _tail;
    private byte[] _header;

    public SpoolFile(Func<Stream> open, TimeSpan flushEvery)
    {
        _open = open;
        _flushTimer = new Timer(static s => ((SpoolFile)s).Flush(), this, flushEvery, flushEvery);
    }

    public long Append(ReadOnlySpan<byte> record)
    {
        lock (_sync)
        {
            EnsureOpened();
            long at = _tail;
            BinaryPrimitives.WriteInt32LittleEndian(_header, record.Length);
            _stream.Position = at;
            _stream.Write(_header);
            _stream.Write(record);
            _tail = at + HeaderSize + record.Length;
            _dirty = true;
            return at;
        }
    }

    public byte[] Read(long at)
    {
        lock (_sync)
        {
            EnsureOpened();
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(at, _tail);
            _stream.Position = at;
            _stream.ReadExactly(_header);
            var record = new byte[BinaryPrimitives.ReadInt32LittleEndian(_header)];
            _stream.ReadExactly(record);
            return record;
        }
    }

    public void Flush()
    {
        lock (_sync)
        {
            if (_opened && _dirty)
            {
                _stream.Flush();
                _dirty = false;
            }
        }
    }

    public void Dispose()
    {
        _flushTimer.Dispose();
        lock (_sync)
        {
            _dirty = false;
            _stream?.Dispose();
        }
    }

    private void EnsureOpened()
    {
        if (!_opened)
        {
            _stream = _open();
            _header = new byte[HeaderSize];
            _tail = _stream.Length;
            _opened = true;
        }
    }
}
