using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5318;

public abstract class Machine
{
    private bool _ready;

    protected bool Ready
    {
        get => Volatile.Read(ref _ready);
        set => Volatile.Write(ref _ready, value);
    }
}

public sealed class Loom : Machine
{
    private readonly object _setup = new();
    private readonly string _card;
    private bool[] _warp;
    private int _repeat;

    public Loom(string card) => _card = card;

    public bool Lift(int pick)
    {
        if (!Ready)
        {
            Dress();
        }

        return _warp[pick % _repeat];
    }

    private void Dress()
    {
        lock (_setup)
        {
            if (Ready)
            {
                return;
            }

            var warp = new bool[_card.Length];
            for (int i = 0; i < warp.Length; i++)
            {
                warp[i] = _card[i] == 'x';
            }

            _warp = warp;
            _repeat = Math.Max(1, warp.Length);
            Ready = true;
        }
    }
}
