using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3317;

public sealed class PhraseBook
{
    private readonly Func<IEnumerable<KeyValuePair<string, string>>> _source;
    private bool _loaded;
    private Dictionary<string, string> _phrases;
    private string _fallback;

    public PhraseBook(Func<IEnumerable<KeyValuePair<string, string>>> source) => _source = source;

    public string this[string key]
    {
        get
        {
            if (!Volatile.Read(ref _loaded))
            {
                Load();
            }

            return _phrases.TryGetValue(key, out var text) ? text : _fallback;
        }
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void Load()
    {
        if (_loaded)
        {
            return;
        }

        _phrases = new Dictionary<string, string>(_source(), StringComparer.OrdinalIgnoreCase);
        _fallback = _phrases.GetValueOrDefault("*", "??");
        _loaded = true;
    }
}
