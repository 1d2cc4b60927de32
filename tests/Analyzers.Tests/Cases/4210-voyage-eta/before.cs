using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4210;

public sealed class Voyage
{
    private static readonly ConcurrentDictionary<string, Voyage> s_voyages = new(StringComparer.OrdinalIgnoreCase);
    private readonly object _plot = new();
    private double _miles;
    private double _knots;
    private int _legs;

    private Voyage(string vessel) => Vessel = vessel;

    public string Vessel { get; }

    public static Voyage Of(string vessel) => s_voyages.GetOrAdd(vessel, static v => new Voyage(v));

    public TimeSpan? Remaining(double sailed)
    {
        double hours = (_miles - sailed) / _knots;
        if (Volatile.Read(ref _legs) == 0)
        {
            return null;
        }

        return TimeSpan.FromHours(Math.Max(0, hours));
    }

    public void Plot(IReadOnlyCollection<(double Miles, double Knots)> legs)
    {
        if (legs.Count == 0)
        {
            throw new ArgumentException("A voyage needs a leg.", nameof(legs));
        }

        lock (_plot)
        {
            if (_legs > 0)
            {
                throw new InvalidOperationException(Vessel + " has been plotted.");
            }

            double miles = 0, hours = 0;
            foreach (var leg in legs)
            {
                miles += leg.Miles;
                hours += leg.Miles / leg.Knots;
            }

            _miles = miles;
            _knots = miles / hours;
            Volatile.Write(ref _legs, legs.Count);
        }
    }
}
