using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3605;

public sealed class SignalBox
{
    private readonly Func<string, int> _read;
    private volatile bool _wired;
    private int _upLine;
    private int _downLine;

    public SignalBox(Func<string, int> read) => _read = read;

    public void Sweep(IReadOnlyList<string> trains, Action<string, int> clear)
    {
        Parallel.ForEach(trains, train => clear(train, Aspect(train)));
    }

    private int Aspect(string train)
    {
        if (!_wired)
        {
            lock (_read)
            {
                if (!_wired)
                {
                    _upLine = _read("up");
                    _downLine = _read("down");
                    _wired = true;
                }
            }
        }

        return train.StartsWith('U') ? _upLine : _downLine;
    }
}
