using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4404;

public sealed class CellarRack
{
    private readonly object _rack = new();
    private readonly List<(string Label, int Year)> _bottles = new();
    private bool _sorted;
    private int _oldest;

    public void Store(string label, int year)
    {
        lock (_rack)
        {
            _bottles.Add((label, year));
            _sorted = false;
        }
    }

    public int Oldest()
    {
        lock (_rack)
        {
            Arrange();
            return _oldest;
        }
    }

    public string Take()
    {
        string label;
        lock (_rack)
        {
            if (_bottles.Count == 0)
            {
                return null;
            }

            Arrange();
            label = _bottles[^1].Label;
            _bottles.RemoveAt(_bottles.Count - 1);
            _sorted = false;
        }

        return label;
    }

    private void Arrange()
    {
        if (_sorted)
        {
            return;
        }

        _bottles.Sort(static (a, b) => b.Year.CompareTo(a.Year));
        _oldest = _bottles.Count == 0 ? 0 : _bottles[^1].Year;
        _sorted = true;
    }
}
