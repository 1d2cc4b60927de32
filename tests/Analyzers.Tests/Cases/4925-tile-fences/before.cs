using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4925;

public sealed class TileSheet
{
    private readonly Func<string, byte[]> _read;
    private readonly Lock _load = new();
    private bool _loaded;
    private byte[] _pixels;
    private int _columns;
    private int _tileSize;

    public TileSheet(Func<string, byte[]> read) => _read = read;

    public string Path { get; init; } = "tiles.bin";

    public ReadOnlySpan<byte> this[int column, int row]
    {
        get
        {
            Require();
            int bytes = _tileSize * _tileSize;
            return _pixels.AsSpan(((row * _columns) + column) * bytes, bytes);
        }
    }

    public int Columns
    {
        get
        {
            Require();
            return _columns;
        }
    }

    private void Require()
    {
        bool loaded = _loaded;
        Interlocked.MemoryBarrier();
        if (!loaded)
        {
            Load();
        }
    }

    private void Load()
    {
        lock (_load)
        {
            if (_loaded)
            {
                return;
            }

            byte[] file = _read(Path);
            _columns = file[0];
            _tileSize = file[1];
            _pixels = file[2..];
            Interlocked.MemoryBarrier();
            _loaded = true;
        }
    }
}
