using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5525;

public sealed class RoadMap
{
    private readonly object _edit = new();
    private readonly Dictionary<string, DateTime> _closedUntil = new();
    private bool _anyClosed;
    private string _lastReason;

    public void Close(string road, DateTime until, string reason)
    {
        lock (_edit)
        {
            _closedUntil[road] = until;
            _lastReason = reason;
            _anyClosed = true;
        }
    }

    public void Reopen(string road)
    {
        lock (_edit)
        {
            _closedUntil.Remove(road);
            if (_closedUntil.Count == 0)
            {
                _lastReason = null;
                _anyClosed = false;
            }
        }
    }

    public bool Passable(string road, DateTime at)
    {
        if (!_anyClosed)
        {
            return true;
        }

        lock (_edit)
        {
            return !_closedUntil.TryGetValue(road, out var until) || until <= at;
        }
    }

    public string Notice()
    {
        if (!_anyClosed)
        {
            return "all roads open";
        }

        lock (_edit)
        {
            return _closedUntil.Count + " closed: " + (_lastReason ?? "lifted");
        }
    }
}
