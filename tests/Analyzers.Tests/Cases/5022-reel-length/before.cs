using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5022;

public sealed class FilmReel
{
    private readonly IReadOnlyList<int> _cuts;
    private readonly object _bench = new();
    private int _framesPlusOne;

    public FilmReel(IReadOnlyList<int> cuts) => _cuts = cuts;

    public int Frames
    {
        get
        {
            int known = _framesPlusOne;
            if (known != 0)
            {
                return known - 1;
            }

            lock (_bench)
            {
                if (_framesPlusOne == 0)
                {
                    int total = 0;
                    foreach (int cut in _cuts)
                    {
                        total += cut;
                    }

                    _framesPlusOne = total + 1;
                }

                return _framesPlusOne - 1;
            }
        }
    }

    public TimeSpan RunningTime(int perSecond) => TimeSpan.FromSeconds((double)Frames / perSecond);
}
