using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3616;

public sealed class CometCatalog
{
    private readonly Func<string, DateTimeOffset> _ephemeris;
    private readonly string _comet;
    private object _perihelion;

    public CometCatalog(string comet, Func<string, DateTimeOffset> ephemeris)
    {
        _comet = comet;
        _ephemeris = ephemeris;
    }

    public Task<double[]> DaysToAsync(IEnumerable<DateTimeOffset> nights)
    {
        var pending = new List<Task<double>>();
        foreach (DateTimeOffset night in nights)
        {
            pending.Add(Task.Run(() => (Perihelion() - night).TotalDays));
        }

        return Task.WhenAll(pending);
    }

    private DateTimeOffset Perihelion()
    {
        if (_perihelion is DateTimeOffset known)
        {
            return known;
        }

        DateTimeOffset at = _ephemeris(_comet);
        _perihelion = at;
        return at;
    }
}
