using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3310;

public sealed class SchemaCatalog
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Func<Task<string[]>> _fetch;
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.OrdinalIgnoreCase);
    private volatile bool _fetched;

    public SchemaCatalog(Func<Task<string[]>> fetch) => _fetch = fetch;

    public async Task<int> OrdinalAsync(string column)
    {
        if (!_fetched)
        {
            await _gate.WaitAsync().ConfigureAwait(false);
            try
            {
                if (!_fetched)
                {
                    string[] names = await _fetch().ConfigureAwait(false);
                    for (int i = 0; i < names.Length; i++)
                    {
                        _ordinals[names[i]] = i;
                    }

                    _fetched = true;
                }
            }
            finally
            {
                _gate.Release();
            }
        }

        return _ordinals.TryGetValue(column, out int ordinal) ? ordinal : -1;
    }
}
