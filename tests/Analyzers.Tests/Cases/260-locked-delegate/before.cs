using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C260;

public sealed class QuotaLedger
{
    private readonly object _lock = new();
    private readonly Func<long> _readLimit;
    private readonly Dictionary<string, long> _used = new();
    private bool _opened;
    private long _limit;

    public QuotaLedger(Func<long> readLimit) => _readLimit = readLimit;

    public long Limit => Locked(() =>
    {
        Open();
        return _limit;
    });

    public bool TryTake(string tenant, long amount) => Locked(() =>
    {
        Open();
        long used = _used.GetValueOrDefault(tenant) + amount;
        if (used > _limit)
        {
            return false;
        }

        _used[tenant] = used;
        return true;
    });

    private T Locked<T>(Func<T> body)
    {
        lock (_lock)
        {
            return body();
        }
    }

    private void Open()
    {
        if (!_opened)
        {
            _limit = _readLimit();
            _opened = true;
        }
    }
}
