using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3821;

public sealed class LampController
{
    private readonly object _wiring = new();
    private readonly Func<string, int> _pin;
    private int _wired;
    private int _red;
    private int _green;

    public LampController(Func<string, int> pin) => _pin = pin;

    private bool Wired
    {
        get => Volatile.Read(ref _wired) != 0;
        set => Volatile.Write(ref _wired, value ? 1 : 0);
    }

    public int PinFor(bool stop)
    {
        if (!Wired)
        {
            Wire();
        }

        return stop ? _red : _green;
    }

    public int Mask()
    {
        if (!Wired)
        {
            Wire();
        }

        return (1 << _red) | (1 << _green);
    }

    private void Wire()
    {
        lock (_wiring)
        {
            if (_wired == 0)
            {
                _red = _pin("red");
                _green = _pin("green");
                Wired = true;
            }
        }
    }
}
