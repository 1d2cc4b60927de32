using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3411;

public sealed class VaultDoor
{
    private readonly ManualResetEventSlim _built = new(false);
    private readonly Func<int, int[]> _draw;
    private int _claimed;
    private int[] _pins;
    private int _depth;

    public VaultDoor(Func<int, int[]> draw) => _draw = draw;

    public bool Turns(ReadOnlySpan<int> key)
    {
        Assemble();
        if (key.Length != _depth)
        {
            return false;
        }

        return key.SequenceEqual(_pins);
    }

    private void Assemble()
    {
        if (Interlocked.Exchange(ref _claimed, 1) != 0)
        {
            _built.Wait();
            return;
        }

        try
        {
            var pins = _draw(7);
            Array.Sort(pins);
            _pins = pins;
            _depth = pins.Length;
        }
        finally
        {
            _built.Set();
        }
    }
}
