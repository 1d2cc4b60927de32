using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3730;

public sealed class MillShift
{
    private readonly Queue<int> _sacks = new();
    private bool _armed;
    private int _stone;
    private bool _finished;
    private long _flour;

    private MillShift()
    {
    }

    public static long Run(IEnumerable<int> sacks, int stone)
    {
        var shift = new MillShift();
        foreach (int sack in sacks)
        {
            shift._sacks.Enqueue(sack);
        }

        shift._stone = stone;
        shift._armed = true;

        var thread = new Thread(shift.Grind) { Name = "mill" };
        thread.Start();
        thread.Join();

        if (!shift._finished)
        {
            throw new InvalidOperationException("The shift ended early.");
        }

        return shift._flour;
    }

    private void Grind()
    {
        if (!_armed)
        {
            return;
        }

        long flour = 0;
        while (_sacks.TryDequeue(out int sack))
        {
            flour += sack * 9L / _stone;
        }

        _flour = flour;
        _finished = true;
    }
}
