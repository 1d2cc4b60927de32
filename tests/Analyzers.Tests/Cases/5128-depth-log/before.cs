using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5128;

public sealed class DepthLog
{
    public readonly struct Sounding
    {
        public Sounding(double metres, long at)
        {
            Metres = metres;
            At = at;
        }

        public double Metres { get; }

        public long At { get; }
    }

    private readonly object _append = new();
    private Sounding[] _soundings = new Sounding[16];
    private int _count;

    public void Append(double metres, long at)
    {
        lock (_append)
        {
            int n = _count;
            var soundings = _soundings;
            if (n == soundings.Length)
            {
                var grown = new Sounding[n * 2];
                Array.Copy(soundings, grown, n);
                _soundings = soundings = grown;
            }

            soundings[n] = new Sounding(metres, at);
            Volatile.Write(ref _count, n + 1);
        }
    }

    public double Deepest(long since)
    {
        int n = Volatile.Read(ref _count);
        var soundings = _soundings;
        double deepest = 0;
        for (int i = n - 1; i >= 0 && soundings[i].At >= since; i--)
        {
            deepest = Math.Max(deepest, soundings[i].Metres);
        }

        return deepest;
    }
}
