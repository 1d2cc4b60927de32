using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4608;

public sealed class PaletteMixer
{
    private const int Empty = 0;
    private const int Mixing = 1;
    private const int Mixed = 2;

    private readonly int _seed;
    private int _state;
    private int _ground;
    private int[] _shades;

    public PaletteMixer(int seed) => _seed = seed;

    public int Shade(int index)
    {
        EnsureMixed();
        return _ground ^ _shades[index & 15];
    }

    private void EnsureMixed()
    {
        var wait = new SpinWait();
        while (true)
        {
            switch (Interlocked.CompareExchange(ref _state, Mixing, Empty))
            {
                case Mixed:
                    return;

                case Mixing:
                    wait.SpinOnce();
                    break;

                default:
                    var shades = new int[16];
                    for (int i = 0; i < shades.Length; i++)
                    {
                        shades[i] = unchecked((_seed * 31) + (i << 4));
                    }

                    _shades = shades;
                    _ground = _seed & 0xff;
                    _state = Mixed;
                    return;
            }
        }
    }
}
