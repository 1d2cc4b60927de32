using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4229;

public sealed class WeaveSheet
{
    private struct WarpThread
    {
        public int Knots;
        public string Dye;
        public double Tension;
    }

    private readonly object _loom = new();
    private readonly WarpThread[] _warp;

    public WeaveSheet(int threads) => _warp = new WarpThread[threads];

    public void Tie(int at, string dye, double tension, int knots)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(knots);
        lock (_loom)
        {
            ref var thread = ref _warp[at];
            if (thread.Knots != 0)
            {
                throw new InvalidOperationException($"Thread {at} is tied.");
            }

            thread.Dye = dye;
            thread.Tension = tension;
            Volatile.Write(ref thread.Knots, knots);
        }
    }

    public double Pull(string dye)
    {
        double pull = 0;
        for (int i = 0; i < _warp.Length; i++)
        {
            if (Volatile.Read(ref _warp[i].Knots) is 0)
            {
                continue;
            }

            if (_warp[i].Dye.StartsWith(dye, StringComparison.Ordinal))
            {
                pull += _warp[i].Tension;
            }
        }

        return pull;
    }

    public Task<double> PullAsync(string dye) => Task.Run(() => Pull(dye));
}
