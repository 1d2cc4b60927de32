using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6204;

internal sealed class RoutePlan
{
    private sealed record Computed(ImmutableArray<string> Stops, int Minutes);

    private readonly object _planning = new();
    private readonly (string Stop, int Minutes)[] _legs;
    private Computed _computed;

    public RoutePlan((string Stop, int Minutes)[] legs) => _legs = legs;

    public ImmutableArray<string> Stops => Complete().Stops;

    public DateTime ArrivalFor(DateTime departure) => departure.AddMinutes(Complete().Minutes);

    private Computed Complete()
    {
        var computed = _computed;
        if (computed is not null)
        {
            return computed;
        }

        lock (_planning)
        {
            if (_computed is null)
            {
                var stops = ImmutableArray.CreateBuilder<string>(_legs.Length);
                int total = 0;
                foreach (var (stop, minutes) in _legs)
                {
                    stops.Add(stop);
                    total += minutes;
                }

                _computed = new Computed(stops.MoveToImmutable(), total);
            }

            return _computed;
        }
    }
}
