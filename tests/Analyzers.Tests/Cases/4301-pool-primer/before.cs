using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4301;

public interface IDbWire : IDisposable
{
    bool IsAlive { get; }

    Task<string> ScalarAsync(string sql, CancellationToken token);
}

public sealed record PoolStatistics(long Hits, long Misses, int Idle);

public sealed class WirePool : IDisposable
{
    private readonly Func<CancellationToken, Task<IDbWire>> _open;
    private readonly ConcurrentBag<IDbWire> _idle = new();
    private readonly SemaphoreSlim _priming = new(1, 1);
    private volatile bool _primed;
    private string _dialect;
    private int _maxParameters;
    private long _hits;
    private long _misses;

    public WirePool(Func<CancellationToken, Task<IDbWire>> open) => _open = open;

    public int MaxIdle { get; init; } = 16;

    public PoolStatistics Statistics =>
        new(Interlocked.Read(ref _hits), Interlocked.Read(ref _misses), _idle.Count);

    public async Task<IDbWire> RentAsync(CancellationToken token)
    {
        while (_idle.TryTake(out var wire))
        {
            if (wire.IsAlive)
            {
                Interlocked.Increment(ref _hits);
                return wire;
            }

            wire.Dispose();
        }

        Interlocked.Increment(ref _misses);
        return await _open(token).ConfigureAwait(false);
    }

    public void Return(IDbWire wire)
    {
        if (!wire.IsAlive || _idle.Count >= MaxIdle)
        {
            wire.Dispose();
            return;
        }

        _idle.Add(wire);
    }

    public async Task<int> RowsPerBatchAsync(int columns, CancellationToken token)
    {
        await PrimeAsync(token).ConfigureAwait(false);
        return Math.Max(1, _maxParameters / columns);
    }

    public async Task<string> QuoteAsync(string name, CancellationToken token)
    {
        await PrimeAsync(token).ConfigureAwait(false);
        return _dialect.StartsWith("my", StringComparison.Ordinal) ? "`" + name + "`" : "\"" + name + "\"";
    }

    private async Task PrimeAsync(CancellationToken token)
    {
        if (_primed)
        {
            return;
        }

        await _priming.WaitAsync(token).ConfigureAwait(false);
        try
        {
            if (_primed)
            {
                return;
            }

            var wire = await RentAsync(token).ConfigureAwait(false);
            _primed = true;
            _dialect = await wire.ScalarAsync("select dialect()", token).ConfigureAwait(false);
            _maxParameters = int.Parse(await wire.ScalarAsync("select max_parameters()", token).ConfigureAwait(false));
            Return(wire);
        }
        finally
        {
            _priming.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var wire))
        {
            wire.Dispose();
        }

        _priming.Dispose();
    }
}
