using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3136;

public sealed class KeyResolver
{
    private readonly Func<string, Task<string>> _store;
    private readonly Action<string> _warn;
    private bool _noticed;

    public KeyResolver(Func<string, Task<string>> store, Action<string> warn)
    {
        _store = store;
        _warn = warn;
    }

    public async Task<string> ResolveAsync(string key)
    {
        if (key.StartsWith("legacy.", StringComparison.Ordinal))
        {
            if (!_noticed)
            {
                _noticed = true;
                _warn("keys that start with 'legacy.' will go away");
            }

            key = key["legacy.".Length..];
        }

        string value = await _store(key).ConfigureAwait(false);
        return value ?? throw new KeyNotFoundException(key);
    }
}
