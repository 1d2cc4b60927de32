using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4220;

public sealed record Umbrella(string Colour, string Bench, DateTime Found);

public sealed class LostUmbrellaDesk
{
    private readonly object _shelf = new();
    private readonly List<Umbrella> _found = new();
    private bool _anyFound;

    public void HandIn(string colour, string bench)
    {
        lock (_shelf)
        {
            _found.Add(new Umbrella(colour, bench, DateTime.UtcNow));
            _anyFound = true;
        }
    }

    public Umbrella Claim(string colour)
    {
        if (!_anyFound)
        {
            return null;
        }

        lock (_shelf)
        {
            int at = _found.FindIndex(u => string.Equals(u.Colour, colour, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                return null;
            }

            var umbrella = _found[at];
            _found.RemoveAt(at);
            _anyFound = _found.Count > 0;
            return umbrella;
        }
    }
}
