using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4524;

public sealed class MeterBeacon : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly object _start = new();
    private readonly Func<long, CancellationToken, Task> _send;
    private bool _started;
    private bool _warned;
    private Task _loop = Task.CompletedTask;
    private long _litres;

    public MeterBeacon(Func<long, CancellationToken, Task> send) => _send = send;

    public void Add(int litres)
    {
        if (!_started)
        {
            lock (_start)
            {
                if (!_started)
                {
                    _loop = Task.Run(PumpAsync);
                    _started = true;
                }
            }
        }

        long total = Interlocked.Add(ref _litres, litres);
        if (total < 0 && !_warned)
        {
            _warned = true;
            Console.Error.WriteLine("meter runs backwards");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        Task loop;
        lock (_start)
        {
            loop = _loop;
        }

        await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task PumpAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(1000, _stop.Token).ConfigureAwait(false);
            await _send(Interlocked.Read(ref _litres), _stop.Token).ConfigureAwait(false);
        }
    }
}
