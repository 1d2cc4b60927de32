using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3627;

public sealed class ClothBolt
{
    private readonly int[] _threads;
    private readonly object _loom = new();
    private int _width = -1;
    private int _inspected;

    public ClothBolt(int[] threads) => _threads = threads;

    public int Width
    {
        get
        {
            int width = _width;
            if (width < 0)
            {
                width = 0;
                foreach (int t in _threads)
                {
                    width = Math.Max(width, t);
                }

                _width = width;
            }

            return width;
        }
    }

    public int Inspect()
    {
        lock (_loom)
        {
            _inspected += Width;
            return _inspected;
        }
    }
}
