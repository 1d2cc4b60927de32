using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;

namespace Corpus.C5719;

internal sealed class PoolOptions
{
    public int MaxSize;
    public TimeSpan IdleLimit;
    public readonly List<string> Hosts = new();
}

internal sealed class PoolDirectory
{
    private readonly ConcurrentDictionary<string, PoolOptions> _pools = new(StringComparer.Ordinal);
    private readonly object _create = new();

    public bool MayOpen(string connectionString, int busy) => busy < Get(connectionString).MaxSize;

    public string Host(string connectionString, int attempt)
    {
        var options = Get(connectionString);
        return options.Hosts[attempt % options.Hosts.Count];
    }

    private PoolOptions Get(string connectionString) =>
        _pools.TryGetValue(connectionString, out var options) ? options : Create(connectionString);

    private PoolOptions Create(string connectionString)
    {
        lock (_create)
        {
            if (_pools.TryGetValue(connectionString, out var options))
            {
                return options;
            }

            options = new PoolOptions();
            _pools[connectionString] = options;

            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            options.Hosts.AddRange(parts["Host"].ToString().Split(','));
            options.MaxSize = parts.TryGetValue("Max", out var max) ? Convert.ToInt32(max) : 100;
            options.IdleLimit = TimeSpan.FromSeconds(300);
            return options;
        }
    }
}
