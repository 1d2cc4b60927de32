using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6204;

internal sealed class RoutePlan
{
    private readonly object _planning = new();
    private readonly (string Stop, int Minutes)[] _legs;
    private ImmutableArray<string> _stops;
    private int _minutes;

    public RoutePlan((string Stop, int Minutes)[] legs) => _legs = legs;

    public ImmutableArray<string> Stops
    {
        get
        {
            Complete();
            return _stops;
        }
    }

    public DateTime ArrivalFor(DateTime departure)
    {
        Complete();
        return departure.AddMinutes(_minutes);
    }

    private void Complete()
    {
        if (!_stops.IsDefault)
        {
            return;
        }

        lock (_planning)
        {
            if (_stops.IsDefault)
            {
                var stops = ImmutableArray.CreateBuilder<string>(_legs.Length);
                foreach (var (stop, minutes) in _legs)
                {
                    stops.Add(stop);
                    _minutes += minutes;
                }

                _stops = stops.MoveToImmutable();
            }
        }
    }
}
