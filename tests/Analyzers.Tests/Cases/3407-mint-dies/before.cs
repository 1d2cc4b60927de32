using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3407;

public sealed class MintPress
{
    private readonly Func<int, byte[]> _engrave;
    private SpinLock _arm = new(false);
    private byte[] _obverse;
    private byte[] _reverse;
    private int _strikes;
    private bool _primed;

    public MintPress(Func<int, byte[]> engrave) => _engrave = engrave;

    public byte[] Strike(bool heads)
    {
        if (Volatile.Read(ref _primed) || Prime())
        {
            Interlocked.Increment(ref _strikes);
        }

        return heads ? _obverse : _reverse;
    }

    private bool Prime()
    {
        byte[] front = _engrave(0);
        byte[] back = _engrave(1);
        bool held = false;
        try
        {
            _arm.Enter(ref held);
            if (_primed)
            {
                return false;
            }

            _obverse = front;
            _reverse = back;
            _primed = true;
            return true;
        }
        finally
        {
            if (held)
            {
                _arm.Exit();
            }
        }
    }
}
