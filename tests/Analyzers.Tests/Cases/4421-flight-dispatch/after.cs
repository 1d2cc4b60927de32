using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4421;

public sealed record Leg(string To, double Miles);

internal sealed class FlightPlan
{
    public FlightPlan(string callsign) => Callsign = callsign;

    public string Callsign { get; }

    public List<Leg> Legs { get; } = new();

    public double Fuel { get; set; }
}

public sealed class Dispatch
{
    private const double GallonsPerMile = 2.4;

    private readonly object _desk = new();
    private FlightPlan _active;

    public void File(string callsign, IEnumerable<Leg> legs)
    {
        lock (_desk)
        {
            var plan = new FlightPlan(callsign);
            foreach (var leg in legs)
            {
                plan.Legs.Add(leg);
                plan.Fuel += leg.Miles * GallonsPerMile;
            }

            _active = plan;
        }
    }

    public double Reserve(double onBoard)
    {
        var plan = _active;
        return plan is null ? onBoard : onBoard - plan.Fuel;
    }

    public string Strip() =>
        _active is { } plan ? plan.Callsign + " " + string.Join('-', plan.Legs.ConvertAll(l => l.To)) : "---";
}
