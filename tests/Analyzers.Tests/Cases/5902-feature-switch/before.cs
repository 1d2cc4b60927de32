using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5902;

public sealed class AtomicFlag
{
    private int _value;

    public bool Value => _value != 0;

    public bool TrySet() => Interlocked.Exchange(ref _value, 1) == 0;
}

public sealed class LicenseTerms
{
    private readonly object _sync = new();
    private readonly Func<string[]> _fetch;
    private readonly AtomicFlag _parsed = new();
    private readonly HashSet<string> _features = new(StringComparer.Ordinal);
    private int _seats;

    public LicenseTerms(Func<string[]> fetch) => _fetch = fetch;

    public int Seats
    {
        get
        {
            Require();
            return _seats;
        }
    }

    public bool Allows(string feature)
    {
        Require();
        return _features.Contains(feature);
    }

    private void Require()
    {
        if (_parsed.Value)
        {
            return;
        }

        lock (_sync)
        {
            if (_parsed.Value)
            {
                return;
            }

            foreach (string line in _fetch())
            {
                if (line.StartsWith("seats=", StringComparison.Ordinal))
                {
                    _seats = int.Parse(line.AsSpan(6));
                }
                else
                {
                    _features.Add(line);
                }
            }

            _parsed.TrySet();
        }
    }
}
