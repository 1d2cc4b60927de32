using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4609;

public sealed class OrchardMap
{
    private const int Unknown = 0;
    private const int Surveying = 1;
    private const int Surveyed = 2;

    private readonly Func<IReadOnlyList<int>> _survey;
    private int _stage;
    private int _rows;
    private int[] _trees;

    public OrchardMap(Func<IReadOnlyList<int>> survey) => _survey = survey;

    public int TreesIn(int row)
    {
        EnsureSurveyed();
        return row < _rows ? _trees[row] : 0;
    }

    private void EnsureSurveyed()
    {
        var wait = new SpinWait();
        while (true)
        {
            int seen = Interlocked.CompareExchange(ref _stage, Surveying, Unknown);
            if (seen == Surveyed)
            {
                return;
            }

            if (seen == Surveying)
            {
                wait.SpinOnce();
                continue;
            }

            bool done = false;
            try
            {
                var counts = new List<int>(_survey());
                _trees = counts.ToArray();
                _rows = counts.Count;
                done = true;
            }
            finally
            {
                Interlocked.Exchange(ref _stage, done ? Surveyed : Unknown);
            }

            return;
        }
    }
}
