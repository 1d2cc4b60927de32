using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4502;

public sealed class TerrainTiles
{
    private readonly object _sync = new();
    private readonly Func<int, short[]> _sample;
    private int _detail;
    private short[] _coarse;
    private short[] _fine;
    private int _fineStep;

    public TerrainTiles(Func<int, short[]> sample) => _sample = sample;

    public int CoarseHeight(int x)
    {
        if (_detail >= 1)
        {
            return _coarse[x >> 4];
        }

        Refine(1);
        return _coarse[x >> 4];
    }

    public int FineHeight(int x)
    {
        if (_detail < 2)
        {
            Refine(2);
        }

        return _fine[x / _fineStep];
    }

    private void Refine(int wanted)
    {
        using var held = EnterLock();
        if (_detail < 1)
        {
            _coarse = _sample(16);
            Interlocked.Exchange(ref _detail, 1);
        }

        if (wanted >= 2 && _detail < 2)
        {
            _fine = _sample(4);
            _fineStep = 4;
            Interlocked.Exchange(ref _detail, 2);
        }
    }

    private Holder EnterLock()
    {
        Monitor.Enter(_sync);
        return new Holder(_sync);
    }

    private readonly struct Holder(object sync) : IDisposable
    {
        public void Dispose() => Monitor.Exit(sync);
    }
}
