using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3713;

public sealed class KelpSurvey
{
    private bool _closed;
    private double _area;
    private string[] _species;

    public Task Start(Func<IEnumerable<(string Species, double Area)>> dive) => Task.Run(() =>
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        double area = 0;
        foreach (var (species, patch) in dive())
        {
            names.Add(species);
            area += patch;
        }

        _area = area;
        _species = names.ToArray();
        Volatile.Write(ref _closed, true);
    });

    public string Summary() =>
        Volatile.Read(ref _closed) ? _species.Length + " species on " + _area + " m2" : "survey is open";

    public IEnumerable<string> Rare(ISet<string> common)
    {
        if (!_closed)
        {
            return Enumerable.Empty<string>();
        }

        return _species.Where(s => !common.Contains(s));
    }
}
