using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6305;

public sealed class LocaleCatalog
{
    private readonly Func<string, IEnumerable<KeyValuePair<string, string>>> _read;
    private readonly string _culture;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private string _plural = "other";
    private int _claimed;

    public LocaleCatalog(string culture, Func<string, IEnumerable<KeyValuePair<string, string>>> read)
    {
        _culture = culture;
        _read = read;
    }

    public string this[string key]
    {
        get
        {
            Warm();
            return _texts.TryGetValue(key, out var text) ? text : key;
        }
    }

    private bool FirstUse => Interlocked.CompareExchange(ref _claimed, 1, 0) == 0;

    public string Count(string key, int n)
    {
        Warm();
        return _texts.TryGetValue(key + "." + (n == 1 ? "one" : _plural), out var text) ? n + " " + text : n + " " + key;
    }

    private void Warm()
    {
        if (FirstUse)
        {
            foreach (var (key, text) in _read(_culture))
            {
                if (key == "@plural")
                {
                    _plural = text;
                }
                else
                {
                    _texts[key] = text;
                }
            }
        }
    }
}
