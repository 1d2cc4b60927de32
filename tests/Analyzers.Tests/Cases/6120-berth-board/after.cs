using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6120;

public sealed class Arrival
{
    public Arrival(string ship) => Ship = ship;

    public string Ship { get; }

    public int Berth { get; set; }

    public string[] Tugs { get; set; }
}

public sealed class BerthBoard
{
    private readonly object _desk = new();
    private Arrival _latest;

    public event Action<string> Announced;

    public string Headline()
    {
        var arrival = _latest;
        return arrival == null
            ? "harbour empty"
            : arrival.Ship + " at berth " + arrival.Berth + " with " + arrival.Tugs.Length + " tugs";
    }

    public void Announce(string ship, Func<string, int> allocate)
    {
        lock (_desk)
        {
            var arrival = new Arrival(ship);
            arrival.Berth = allocate(ship);
            arrival.Tugs = arrival.Berth > 10 ? new[] { "north", "south" } : new[] { "north" };
            _latest = arrival;
        }

        Announced?.Invoke(ship);
    }
}
