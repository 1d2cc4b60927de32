using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4619;

public sealed class MarginDesk
{
    private readonly object _gate = new();
    private readonly Func<string, int> _lookup;
    private volatile bool _primed;
    private int _bid;
    private int _ask;

    public MarginDesk(Func<string, int> lookup) => _lookup = lookup;

    public int Spread()
    {
        Once(() =>
        {
            _bid = _lookup("bid");
            _ask = _lookup("ask");
        });
        return _ask - _bid;
    }

    public int Mid()
    {
        Once(Prime);
        return (_ask + _bid) / 2;
    }

    private void Prime()
    {
        _bid = _lookup("bid");
        _ask = _lookup("ask");
    }

    private void Once(Action fill)
    {
        if (_primed)
        {
            return;
        }

        lock (_gate)
        {
            if (!_primed)
            {
                fill();
                _primed = true;
            }
        }
    }
}
