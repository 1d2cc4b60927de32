using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6325;

public sealed record Fare(string Zone, int Cents);

public abstract class FareBook
{
    private sealed class Edition
    {
        public int Version;
        public int Count;
        public Fare[] Fares = Array.Empty<Fare>();
    }

    private readonly object _edit = new();
    private Edition _current = new();

    public int Count => _current.Count;

    public void Put(Fare fare)
    {
        Check(fare);
        lock (_edit)
        {
            var old = _current;
            var next = new Edition { Version = old.Version + 1, Fares = new Fare[old.Count + 4] };
            for (int i = 0; i < old.Count; i++)
            {
                if (old.Fares[i].Zone != fare.Zone)
                {
                    next.Fares[next.Count++] = old.Fares[i];
                }
            }

            next.Fares[next.Count++] = fare;
            _current = next;
        }
    }

    public IEnumerable<Fare> Within(int cents)
    {
        var edition = _current;
        for (int i = 0; i < edition.Count; i++)
        {
            if (edition.Version != _current.Version)
            {
                edition = _current;
                i = -1;
                continue;
            }

            if (edition.Fares[i].Cents <= cents)
            {
                yield return edition.Fares[i];
            }
        }
    }

    protected abstract void Check(Fare fare);
}

public sealed class CityFareBook : FareBook
{
    protected override void Check(Fare fare)
    {
        if (fare.Cents < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(fare));
        }
    }
}
