using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C236;

public sealed class FeedClient
{
    private readonly Func<string, Task<string>> _get;
    private readonly Action<string> _log;
    private bool _warned;
    private int _failures;

    public FeedClient(Func<string, Task<string>> get, Action<string> log)
    {
        _get = get;
        _log = log;
    }

    public int Failures => Volatile.Read(ref _failures);

    public async Task<string> ReadAsync(string uri, CancellationToken token)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await _get(uri).ConfigureAwait(false);
            }
            catch (TimeoutException) when (attempt < 3)
            {
                Interlocked.Increment(ref _failures);
                if (!_warned)
                {
                    _warned = true;
                    _log("feed is slow: " + uri);
                }
            }

            await Task.Delay(attempt * 100, token).ConfigureAwait(false);
        }
    }
}
