using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.S2138;

internal readonly struct ReadScope : IDisposable
{
    private readonly ReaderWriterLockSlim _lock;

    public ReadScope(ReaderWriterLockSlim rw)
    {
        _lock = rw;
        rw.EnterUpgradeableReadLock();
    }

    public void Dispose() => _lock.ExitUpgradeableReadLock();
}

internal readonly struct WriteScope : IDisposable
{
    private readonly ReaderWriterLockSlim _lock;

    public WriteScope(ReaderWriterLockSlim rw)
    {
        _lock = rw;
        rw.EnterWriteLock();
    }

    public void Dispose() => _lock.ExitWriteLock();
}

public sealed class TileCache
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Func<int, byte[]> _fetch;
    private bool _sized;
    private int _columns;
    private byte[][] _tiles;

    public TileCache(Func<int, byte[]> fetch) => _fetch = fetch;

    public byte[] Tile(int x, int y)
    {
        using (new ReadScope(_rw))
        {
            if (!_sized)
            {
                Resize(16);
            }

            int index = (y * _columns) + x;
            if (_tiles[index] is { } tile)
            {
                return tile;
            }

            tile = _fetch(index);
            using (new WriteScope(_rw))
            {
                return _tiles[index] ??= tile;
            }
        }
    }

    public void Grow(int columns)
    {
        using var scope = new ReadScope(_rw);
        if (!_sized || columns > _columns)
        {
            Resize(columns);
        }
    }

    private void Resize(int columns)
    {
        using (new WriteScope(_rw))
        {
            _columns = columns;
            _tiles = new byte[columns * columns][];
            _sized = true;
        }
    }
}
