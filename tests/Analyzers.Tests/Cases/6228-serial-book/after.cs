using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6228;

public sealed class SerialBook
{
    private readonly Func<int> _lastIssued;
    private readonly string _branch;
    private SpinLock _seed = new(enableThreadOwnerTracking: false);
    private volatile bool _seeded;
    private string _prefix;
    private int _next;

    public SerialBook(string branch, Func<int> lastIssued)
    {
        _branch = branch;
        _lastIssued = lastIssued;
    }

    public string Issue()
    {
        if (!_seeded)
        {
            Seed();
        }

        return _prefix + Interlocked.Increment(ref _next).ToString("D6");
    }

    private void Seed()
    {
        bool taken = false;
        try
        {
            _seed.Enter(ref taken);
            if (!_seeded)
            {
                _prefix = _branch.ToUpperInvariant() + "-";
                _next = _lastIssued();
                _seeded = true;
            }
        }
        finally
        {
            if (taken)
            {
                _seed.Exit();
            }
        }
    }
}
