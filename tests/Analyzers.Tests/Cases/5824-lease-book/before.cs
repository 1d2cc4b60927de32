using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5824;

public sealed class LeaseBook
{
    private const int Vacant = 0;
    private const int Granted = 2;

    private readonly object _grant = new();
    private int _stage;
    private string _owner;
    private DateTime _until;

    public bool TryOwner(DateTime now, out string owner)
    {
        owner = null;
        if (Volatile.Read(ref _stage) < Granted)
        {
            return false;
        }

        owner = _owner;
        return now < _until;
    }

    public bool Grant(string owner, DateTime until)
    {
        lock (_grant)
        {
            if (_stage != Vacant)
            {
                return false;
            }

            _owner = owner;
            _until = until;
            Advance(ref _stage, Granted);
            return true;
        }
    }

    private static void Advance(ref int stage, int target)
    {
        if (stage < target)
        {
            stage = target;
        }
    }
}
