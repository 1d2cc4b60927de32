using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2505;

public sealed record Sample(string Operation, double Millis, long At);

public sealed class LatencySamples
{
    private readonly Sample[] _cells;
    private int _tail;
    private int _dropped;

    public LatencySamples(int capacity) => _cells = new Sample[capacity];

    public int Dropped => Volatile.Read(ref _dropped);

    public void Record(string operation, double millis)
    {
        int at = Interlocked.Increment(ref _tail) - 1;
        if (at >= _cells.Length)
        {
            Interlocked.Decrement(ref _tail);
            Interlocked.Increment(ref _dropped);
            return;
        }

        _cells[at] = new Sample(operation, millis, Environment.TickCount64);
    }

    public double Average(string operation)
    {
        int taken = Math.Min(Volatile.Read(ref _tail), _cells.Length);
        double sum = 0;
        int hits = 0;
        for (int i = 0; i < taken; i++)
        {
            if (_cells[i].Operation == operation)
            {
                sum += _cells[i].Millis;
                hits++;
            }
        }

        return hits == 0 ? 0 : sum / hits;
    }

    public double Worst()
    {
        int taken = Math.Min(Volatile.Read(ref _tail), _cells.Length);
        double worst = 0;
        for (int i = 0; i < taken; i++)
        {
            worst = Math.Max(worst, _cells[i].Millis);
        }

        return worst;
    }
}
