using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4600;

public sealed class TariffWait
{
    private readonly Func<IEnumerable<KeyValuePair<string, int>>> _source;
    private readonly Thread _worker;
    private readonly Dictionary<string, int> _cents = new();
    private string _currency;
    private bool _complete;

    public TariffWait(Func<IEnumerable<KeyValuePair<string, int>>> source)
    {
        _source = source;
        _worker = new Thread(Load) { IsBackground = true, Name = "tariffs" };
        _worker.Start();
    }

    public bool TryQuote(string zone, out string text)
    {
        text = null;
        _worker.Join(TimeSpan.FromMilliseconds(200));
        if (!_complete)
        {
            return false;
        }

        text = _cents.TryGetValue(zone, out int cents) ? cents + " " + _currency : "n/a";
        return true;
    }

    private void Load()
    {
        foreach (var entry in _source())
        {
            _cents[entry.Key] = entry.Value;
        }

        _currency = "EUR";
        _complete = true;
    }
}
