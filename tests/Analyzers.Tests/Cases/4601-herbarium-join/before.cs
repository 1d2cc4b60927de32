using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4601;

public sealed class Herbarium
{
    private readonly Func<IEnumerable<string>> _labels;
    private readonly Thread _sorter;
    private readonly SortedDictionary<string, int> _sheets = new(StringComparer.Ordinal);
    private string _keeper;
    private bool _sorted;

    public Herbarium(Func<IEnumerable<string>> labels)
    {
        _labels = labels;
        _sorter = new Thread(Sort) { IsBackground = true };
        _sorter.Start();
    }

    public string Locate(string species)
    {
        _sorter.Join();
        if (!_sorted)
        {
            return "cabinet empty";
        }

        return _sheets.TryGetValue(species, out int sheet) ? "sheet " + sheet + ", ask " + _keeper : "not held";
    }

    private void Sort()
    {
        foreach (string label in _labels())
        {
            _sheets[label] = _sheets.Count + 1;
        }

        if (_sheets.Count == 0)
        {
            return;
        }

        _keeper = "room " + ((_sheets.Count / 100) + 1);
        _sorted = true;
    }
}
