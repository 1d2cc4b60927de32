using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1916;

internal sealed class MeterSource
{
    private readonly object _attach = new();
    private readonly Func<string, long> _read;
    private volatile bool _attached;
    private string _unit;
    private long _origin;

    public MeterSource(Func<string, long> read) => _read = read;

    public string Sample(string counter)
    {
        if (!_attached)
        {
            lock (_attach)
            {
                if (!_attached)
                {
                    Calibrate(counter);
                    _attached = true;
                }
            }
        }

        return Format(_read(counter));
    }

    private void Calibrate(string counter)
    {
        long first = _read(counter);
        for (int i = 0; i < 3; i++)
        {
            first = Math.Min(first, _read(counter));
        }

        _origin = first;
        _unit = counter.EndsWith("bytes", StringComparison.Ordinal) ? "B" : "ops";
    }

    private string Format(long value) => (value - _origin) + _unit.PadLeft(4);
}
