using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5008;

public sealed class LoanDesk
{
    private readonly SemaphoreSlim _counter = new(1);
    private readonly Func<CancellationToken, Task<string>> _policy;
    private string _branch;
    private int _limit;
    private TimeSpan _term;

    public LoanDesk(Func<CancellationToken, Task<string>> policy) => _policy = policy;

    public async ValueTask<DateTime> DueAsync(int held, DateTime now, CancellationToken cancel)
    {
        if (_branch is null)
        {
            await ReadPolicyAsync(cancel).ConfigureAwait(false);
        }

        return held < _limit ? now + _term : now;
    }

    private async Task ReadPolicyAsync(CancellationToken cancel)
    {
        await _counter.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_branch is null)
            {
                var cells = (await _policy(cancel).ConfigureAwait(false)).Split(';');
                _limit = int.Parse(cells[1]);
                _term = TimeSpan.FromDays(int.Parse(cells[2]));
                _branch = cells[0];
            }
        }
        finally
        {
            _counter.Release();
        }
    }
}
