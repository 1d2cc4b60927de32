using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5503;

public sealed partial class FareTable
{
    private readonly ReaderWriterLockSlim _edit = new();
    private int _boarding;
    private int[] _zoneCents;
    private bool _inForce;

    public bool TryFare(int from, int to, out int cents)
    {
        cents = 0;
        if (!Volatile.Read(ref _inForce))
        {
            return false;
        }

        int sum = _boarding;
        for (int zone = Math.Min(from, to); zone <= Math.Max(from, to); zone++)
        {
            sum += _zoneCents[zone];
        }

        cents = sum;
        return true;
    }
}

public sealed partial class FareTable
{
    public void Enact(int boarding, IEnumerable<int> zones)
    {
        var cents = new List<int>(zones);
        _edit.EnterWriteLock();
        try
        {
            if (_inForce)
            {
                throw new InvalidOperationException("already in force");
            }

            _boarding = boarding;
            _zoneCents = cents.ToArray();
            _inForce = true;
        }
        finally
        {
            _edit.ExitWriteLock();
        }
    }
}
