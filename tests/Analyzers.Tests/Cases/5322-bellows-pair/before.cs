using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5322;

public sealed class Reed
{
    public Reed(double hertz, int cents)
    {
        Hertz = hertz;
        Cents = cents;
    }

    public double Hertz { get; }

    public int Cents { get; }
}

public sealed class Accordion
{
    private readonly object _tune = new();
    private readonly double _pitch;
    private Reed _push;
    private Reed _pull;

    public Accordion(double pitch) => _pitch = pitch;

    public double Beat()
    {
        Tune();
        return Math.Abs(_push.Hertz - _pull.Hertz);
    }

    public int Detune()
    {
        Tune();
        return _push.Cents - _pull.Cents;
    }

    private void Tune()
    {
        if (_push == null || _pull == null)
        {
            lock (_tune)
            {
                _push ??= new Reed(_pitch, 0);
                _pull ??= new Reed(_pitch * 1.004, 7);
            }
        }
    }
}
