using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3307;

public sealed class WireSession
{
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly Func<string, Task<string>> _ask;
    private volatile bool _open;
    private char _quote;
    private int _release;

    public WireSession(Func<string, Task<string>> ask) => _ask = ask;

    public async Task<string> PagedAsync(string table, int rows)
    {
        if (!_open)
        {
            await OpenAsync().ConfigureAwait(false);
        }

        string name = _quote + table + _quote;
        return _release >= 12
            ? $"SELECT * FROM {name} FETCH FIRST {rows} ROWS ONLY"
            : $"SELECT * FROM {name} LIMIT {rows}";
    }

    private async Task OpenAsync()
    {
        await _opening.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_open)
            {
                return;
            }

            _open = true;
            string quote = await _ask("SHOW quote").ConfigureAwait(false);
            _quote = quote.Length > 0 ? quote[0] : '"';
            _release = int.Parse(await _ask("SHOW release").ConfigureAwait(false));
        }
        finally
        {
            _opening.Release();
        }
    }
}
