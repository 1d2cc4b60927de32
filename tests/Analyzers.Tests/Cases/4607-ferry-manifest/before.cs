using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4607;

public sealed class FerryManifest
{
    private readonly object _deck = new();
    private readonly List<string> _boarded = new();
    private readonly Dictionary<char, int> _perLetter = new();
    private bool _counted;
    private int _heaviest;

    public void Board(string passenger)
    {
        lock (_deck)
        {
            _boarded.Add(passenger);
            _counted = false;
        }
    }

    public int CountFor(char initial)
    {
        lock (_deck)
        {
            Recount();
            return _perLetter.TryGetValue(initial, out int n) ? n : 0;
        }
    }

    public string Summary()
    {
        Monitor.Enter(_deck);
        try
        {
            if (!IsCurrent)
            {
                Recount();
            }

            return _boarded.Count + " aboard, at most " + _heaviest + " under one letter";
        }
        finally
        {
            Monitor.Exit(_deck);
        }
    }

    private bool IsCurrent => _counted && _perLetter.Count > 0;

    private void Recount()
    {
        if (_counted)
        {
            return;
        }

        _perLetter.Clear();
        _heaviest = 0;
        foreach (string name in _boarded)
        {
            _perLetter.TryGetValue(name[0], out int n);
            _perLetter[name[0]] = n + 1;
            _heaviest = Math.Max(_heaviest, n + 1);
        }

        _counted = true;
    }
}
