using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5519;

public abstract class Loom
{
    private readonly object _dressing = new();
    private volatile bool _dressed;
    protected int warpEnds;

    protected void EnsureDressed()
    {
        if (_dressed)
        {
            return;
        }

        lock (_dressing)
        {
            if (!_dressed)
            {
                Dress();
                _dressed = true;
            }
        }
    }

    protected virtual void Dress() => warpEnds = 400;
}

public class DobbyLoom : Loom
{
    protected int[] shafts;

    public int ShaftOf(int end)
    {
        EnsureDressed();
        return shafts[end % shafts.Length];
    }

    protected override void Dress()
    {
        base.Dress();
        shafts = new int[warpEnds / 50];
        for (int i = 0; i < shafts.Length; i++)
        {
            shafts[i] = (i * 3) % shafts.Length;
        }
    }
}

public sealed class StripedLoom : DobbyLoom
{
    private string _stripe;

    public string Describe()
    {
        EnsureDressed();
        return warpEnds + " ends, " + shafts.Length + " shafts, " + _stripe;
    }

    protected override void Dress()
    {
        base.Dress();
        _stripe = new string('x', shafts.Length);
    }
}
