using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3809;

public sealed class TugRadio(Func<string, Task<int>> negotiate, string callSign)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile bool _tuned;
    private int _channel;
    private string _watch;

    public async Task<string> HailAsync(string vessel)
    {
        if (!_tuned)
        {
            await TuneAsync().ConfigureAwait(false);
        }

        return $"{vessel}, {callSign} standing by on {_channel}, {_watch}";
    }

    private async Task TuneAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_tuned)
            {
                return;
            }

            _channel = await negotiate(callSign).ConfigureAwait(false);
            _watch = _channel < 60 ? "port operations" : "working channel";
            _tuned = true;
        }
        finally
        {
            _turn.Release();
        }
    }
}
