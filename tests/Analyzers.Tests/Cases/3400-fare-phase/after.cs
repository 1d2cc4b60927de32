using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3400;

public sealed class FareBoard
{
    private readonly object _chalk = new();
    private readonly Func<IEnumerable<KeyValuePair<string, decimal>>> _source;
    private volatile Phase _phase;
    private SortedList<string, decimal> _fares;
    private string _cheapest;

    public FareBoard(Func<IEnumerable<KeyValuePair<string, decimal>>> source) => _source = source;

    private enum Phase : byte
    {
        Blank,
        Filling,
        Posted,
    }

    public decimal Fare(string zone)
    {
        switch (_phase)
        {
            case Phase.Posted:
                break;
            default:
                Post();
                break;
        }

        return _fares.TryGetValue(zone, out decimal fare) ? fare : _fares[_cheapest];
    }

    private void Post()
    {
        lock (_chalk)
        {
            if (_phase == Phase.Posted)
            {
                return;
            }

            _phase = Phase.Filling;
            var fares = new SortedList<string, decimal>(StringComparer.Ordinal);
            string cheapest = null;
            foreach (var (zone, fare) in _source())
            {
                fares[zone] = fare;
                if (cheapest == null || fare < fares[cheapest])
                {
                    cheapest = zone;
                }
            }

            _fares = fares;
            _cheapest = cheapest;
            _phase = Phase.Posted;
        }
    }
}
