using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4228;

public sealed class RelaySwim
{
    private readonly object _marks = new();
    private readonly TimeSpan[] _splits;
    private bool _fouled;
    private int _foulLeg;
    private string _foulReason;

    private RelaySwim(int legs) => _splits = new TimeSpan[legs];

    public static TimeSpan Race(int legs, Func<int, (TimeSpan Split, string Foul)> swim) => new RelaySwim(legs).Run(swim);

    private TimeSpan Run(Func<int, (TimeSpan Split, string Foul)> swim)
    {
        var ashore = new CountdownEvent(_splits.Length);
        for (int leg = 0; leg < _splits.Length; leg++)
        {
            ThreadPool.QueueUserWorkItem(
                n =>
                {
                    var (split, foul) = swim(n);
                    _splits[n] = split;
                    if (foul != null)
                    {
                        Mark(n, foul);
                    }

                    ashore.Signal();
                },
                leg,
                preferLocal: true);
        }

        ashore.Wait();
        if (_fouled)
        {
            throw new InvalidOperationException($"Leg {_foulLeg + 1}: {_foulReason}");
        }

        var total = TimeSpan.Zero;
        foreach (var split in _splits)
        {
            total += split;
        }

        return total;
    }

    private void Mark(int leg, string reason)
    {
        lock (_marks)
        {
            if (!_fouled)
            {
                _fouled = true;
                _foulLeg = leg;
                _foulReason = reason;
            }
        }
    }
}
