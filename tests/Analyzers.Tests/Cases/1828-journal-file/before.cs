namespace Corpus.C1828;

public sealed class JournalFile : IDisposable
{
    private readonly object _turn = new();
    private readonly Func<Stream> _open;
    private bool _opened;
    private Stream _stream;
    private long _nextSequence;
    private byte[] _buffer;

    public JournalFile(Func<Stream> open) => _open = open;

    public long Append(ReadOnlySpan<byte> record)
    {
        lock (_turn)
        {
            EnsureOpen();
            BitConverter.TryWriteBytes(_buffer, _nextSequence);
            _stream.Write(_buffer, 0, sizeof(long));
            _stream.Write(record);
            return _nextSequence++;
        }
    }

    public bool TryAppend(ReadOnlySpan<byte> record, TimeSpan patience, out long sequence)
    {
        sequence = -1;
        if (!Monitor.TryEnter(_turn, patience))
        {
            return false;
        }

        try
        {
            sequence = AppendCore(record);
            return true;
        }
        finally
        {
            Monitor.Exit(_turn);
        }
    }

    public void Dispose()
    {
        lock (_turn)
        {
            if (_opened)
            {
                _opened = false;
                _stream.Dispose();
                _stream = null;
            }
        }
    }

    private long AppendCore(ReadOnlySpan<byte> record)
    {
        EnsureOpen();
        _stream.Write(record);
        return _nextSequence++;
    }

    private void EnsureOpen()
    {
        if (_opened)
        {
            return;
        }

        _stream = _open();
        _buffer = new byte[64];
        _nextSequence = _stream.Length / _buffer.Length;
        _opened = true;
    }
}
