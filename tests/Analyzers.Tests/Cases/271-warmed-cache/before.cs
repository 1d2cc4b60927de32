using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C271;

public sealed class NameCache
{
    private readonly object _warming = new();
    private readonly ConcurrentDictionary<int, string> _names = new();
    private readonly Func<int, string> _lookup;
    private bool _warmed;

    public NameCache(Func<int, string> lookup)
    {
        _lookup = lookup;
    }

    public void Warm(IEnumerable<KeyValuePair<int, string>> known)
    {
        lock (_warming)
        {
            if (_warmed)
            {
                return;
            }

            foreach (var (id, name) in known)
            {
                _names.TryAdd(id, name);
            }

            _warmed = true;
        }
    }

    public string NameOf(int id)
    {
        if (_warmed && _names.TryGetValue(id, out string name))
        {
            return name;
        }

        return _names.GetOrAdd(id, _lookup);
    }
}
