using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3111;

public sealed class LedgerClient
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private readonly Func<Task<(string Ledger, long Tip)>> _fetch;
    private volatile bool _attached;
    private string _ledger;
    private long _tip;

    public LedgerClient(Func<Task<(string Ledger, long Tip)>> fetch) => _fetch = fetch;

    public async Task<string> LocateAsync(long depth)
    {
        if (!_attached)
        {
            await AttachAsync().ConfigureAwait(false);
        }

        return _ledger.Trim() + "/" + (_tip - depth);
    }

    private async Task AttachAsync()
    {
        await _once.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_attached)
            {
                var head = await _fetch().ConfigureAwait(false);
                _ledger = head.Ledger;
                _tip = head.Tip;
                _attached = true;
            }
        }
        finally
        {
            _once.Release();
        }
    }
}
