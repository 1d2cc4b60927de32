using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6318;

public sealed class TileStore
{
    private const int Cold = 0;
    private const int Indexed = 1;
    private const int Warm = 2;

    private readonly object _grow = new();
    private readonly Func<int, byte[]> _read;
    private volatile int _stage;
    private long[] _offsets;
    private Dictionary<int, byte[]> _hot;

    public TileStore(Func<int, byte[]> read) => _read = read;

    public byte[] Tile(int id)
    {
        int stage = _stage;
        if (stage >= Warm && _hot.TryGetValue(id, out var tile))
        {
            return tile;
        }

        if (stage < Indexed)
        {
            Index();
        }

        return _offsets[id] < 0 ? Array.Empty<byte>() : _read(id);
    }

    private void Index()
    {
        lock (_grow)
        {
            if (_stage != Cold)
            {
                return;
            }

            byte[] table = _read(-1);
            _offsets = new long[table.Length / 8];
            for (int i = 0; i < _offsets.Length; i++)
            {
                _offsets[i] = BitConverter.ToInt64(table, i * 8);
            }

            _stage = Indexed;
        }

        Task.Run(Heat);
    }

    private void Heat()
    {
        var hot = new Dictionary<int, byte[]>();
        for (int id = 0; id < Math.Min(16, _offsets.Length); id++)
        {
            hot[id] = _read(id);
        }

        lock (_grow)
        {
            _hot = hot;
            _stage = Warm;
        }
    }
}
