using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S2114;

public readonly record struct ColumnInfo(int Ordinal, Type Type);

public sealed class ColumnMap
{
    private readonly TimeSpan _patience;
    private volatile bool _warm;
    private Dictionary<string, ColumnInfo> _columns;
    private int _revision;

    public ColumnMap(Func<IEnumerable<KeyValuePair<string, Type>>> describe, TimeSpan patience)
    {
        _patience = patience;
        Task.Run(() => WarmUp(describe));
    }

    private void WarmUp(Func<IEnumerable<KeyValuePair<string, Type>>> describe)
    {
        var columns = new Dictionary<string, ColumnInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, type) in describe())
        {
            columns[name] = new ColumnInfo(columns.Count, type);
        }

        _columns = columns;
        _revision = Environment.TickCount ^ columns.Count;
        _warm = true;
    }

    public ColumnInfo this[string name]
    {
        get
        {
            Settle(name);
            return _columns.TryGetValue(name, out var info)
                ? info
                : throw new KeyNotFoundException(name + " is missing in revision " + _revision);
        }
    }

    public string CacheKey(string statement)
    {
        Settle(statement);
        return _revision.ToString("x8") + "/" + statement;
    }

    private void Settle(string subject)
    {
        if (!SpinWait.SpinUntil(() => _warm, _patience))
        {
            throw new TimeoutException("No column map for " + subject);
        }
    }
}
