using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4504;

public sealed class WeighStation
{
    private struct Lane
    {
        public int[] Axles;
        public int Used;
    }

    private readonly Lane[] _lanes;
    private SpinLock _entry = new(enableThreadOwnerTracking: false);

    public WeighStation(int lanes, int capacity)
    {
        _lanes = new Lane[lanes];
        for (int i = 0; i < lanes; i++)
        {
            _lanes[i].Axles = new int[capacity];
        }
    }

    public bool Record(int lane, int kilograms)
    {
        bool taken = false;
        try
        {
            _entry.Enter(ref taken);
            int at = _lanes[lane].Used;
            if (at == _lanes[lane].Axles.Length)
            {
                return false;
            }

            _lanes[lane].Axles[at] = kilograms;
            Volatile.Write(ref _lanes[lane].Used, at + 1);
            return true;
        }
        finally
        {
            if (taken)
            {
                _entry.Exit();
            }
        }
    }

    public int Lightest(int lane)
    {
        int best = int.MaxValue;
        var axles = _lanes[lane].Axles;
        for (int i = 0; i < Volatile.Read(ref _lanes[lane].Used); i++)
        {
            best = Math.Min(best, axles[i]);
        }

        return best;
    }
}
