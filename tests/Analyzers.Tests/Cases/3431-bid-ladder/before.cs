using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3431;

public sealed class BidLadder
{
    private readonly object _rung = new();
    private readonly Func<decimal[]> _load;
    private bool _tried;
    private decimal[] _steps = Array.Empty<decimal>();
    private int _top = -1;

    public BidLadder(Func<decimal[]> load) => _load = load;

    public bool TryNext(decimal bid, out decimal next)
    {
        if (_tried is not true)
        {
            LoadOnce();
        }

        next = 0m;
        for (int i = 0; i <= _top; i++)
        {
            if (_steps[i] > bid)
            {
                next = _steps[i];
                return true;
            }
        }

        return false;
    }

    private void LoadOnce()
    {
        lock (_rung)
        {
            if (_tried)
            {
                return;
            }

            decimal[] steps;
            try
            {
                steps = _load();
            }
            finally
            {
                _tried = true;
            }

            Array.Sort(steps);
            _steps = steps;
            _top = steps.Length - 1;
        }
    }
}
