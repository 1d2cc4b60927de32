using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4509;

public sealed class FareZones(Func<string, string[]> read, string path, bool parsed = false)
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private readonly Dictionary<string, int> _cents = new(StringComparer.OrdinalIgnoreCase);
    private int _cheapest = int.MaxValue;

    public bool TryFare(string zone, out int cents)
    {
        if (parsed == true)
        {
            return _cents.TryGetValue(zone, out cents) || Fallback(out cents);
        }

        Parse();
        return _cents.TryGetValue(zone, out cents) || Fallback(out cents);
    }

    private bool Fallback(out int cents)
    {
        cents = _cheapest;
        return _cents.Count != 0;
    }

    private void Parse()
    {
        _once.Wait();
        try
        {
            if (parsed)
            {
                return;
            }

            foreach (string line in read(path))
            {
                int at = line.IndexOf('=');
                int fare = int.Parse(line.AsSpan(at + 1));
                _cents[line[..at]] = fare;
                _cheapest = Math.Min(_cheapest, fare);
            }

            parsed = true;
        }
        finally
        {
            _once.Release();
        }
    }
}
