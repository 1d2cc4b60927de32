using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5323;

public sealed class OrchardMap
{
    private readonly object _survey = new();
    private readonly Func<int, int, string> _variety;
    private int _acres;
    private string[,] _trees;
    private string _owner;

    public OrchardMap(Func<int, int, string> variety) => _variety = variety;

    public string TreeAt(int row, int column)
    {
        EnsureSurveyed();
        return _owner + "/" + _trees[row, column];
    }

    private void EnsureSurveyed()
    {
        if (_acres > 0)
        {
            Volatile.ReadBarrier();
            return;
        }

        lock (_survey)
        {
            if (_acres == 0)
            {
                var trees = new string[20, 30];
                for (int r = 0; r < 20; r++)
                {
                    for (int c = 0; c < 30; c++)
                    {
                        trees[r, c] = _variety(r, c);
                    }
                }

                _trees = trees;
                _owner = trees[0, 0].ToUpperInvariant();
                Volatile.WriteBarrier();
                _acres = 12;
            }
        }
    }
}
