using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3406;

public sealed class FallbackResolver
{
    private readonly object _notice = new();
    private readonly IReadOnlyDictionary<string, string> _names;
    private readonly Action<string> _log;
    private bool _told;
    private int _missing;

    public FallbackResolver(IReadOnlyDictionary<string, string> names, Action<string> log)
    {
        _names = names;
        _log = log;
    }

    public string Resolve(string name)
    {
        if (_names.TryGetValue(name, out var target))
        {
            return target;
        }

        Interlocked.Increment(ref _missing);
        if (!_told)
        {
            lock (_notice)
            {
                if (!_told)
                {
                    _told = true;
                    _log("unknown name '" + name + "', using the default; further ones are not logged");
                }
            }
        }

        return "default";
    }

    public int Missing => Volatile.Read(ref _missing);
}
