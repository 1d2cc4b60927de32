using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3700;

public sealed class TariffBook(Func<IEnumerable<KeyValuePair<string, int>>> source, string region)
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<string, int> _rates = new(StringComparer.Ordinal);
    private string _currency;
    private bool _loaded;

    public string Quote(IReadOnlyCollection<string> codes)
    {
        EnsureLoaded();
        int total = codes.Where(c => _rates.ContainsKey(c)).Sum(c => _rates[c]);
        return total + " " + _currency;
    }

    private void EnsureLoaded()
    {
        if (_loaded)
        {
            return;
        }

        _lock.EnterWriteLock();
        try
        {
            if (_loaded)
            {
                return;
            }

            foreach (var pair in source())
            {
                _rates[pair.Key] = pair.Value;
            }

            _currency = region == "north" ? "NOK" : "EUR";
            _loaded = true;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }
}
