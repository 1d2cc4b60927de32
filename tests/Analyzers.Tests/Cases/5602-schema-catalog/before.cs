using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5602;

public sealed class TableInfo
{
    public string Name { get; set; }

    public string[] Columns { get; set; }
}

internal sealed class SchemaCatalog
{
    private sealed class Snapshot
    {
        public readonly Dictionary<string, TableInfo> Tables = new(StringComparer.OrdinalIgnoreCase);
        public string Dialect;
        public int Version;
    }

    private readonly object _sync = new();
    private readonly Func<IEnumerable<TableInfo>> _introspect;
    private readonly Func<string> _dialect;
    private Snapshot _snapshot;
    private int _loads;
    private int _misses;

    public SchemaCatalog(Func<IEnumerable<TableInfo>> introspect, Func<string> dialect)
    {
        _introspect = introspect;
        _dialect = dialect;
    }

    public int Misses => Volatile.Read(ref _misses);

    public string Dialect => Current().Dialect;

    public TableInfo Find(string table)
    {
        var snapshot = Current();
        if (snapshot.Tables.TryGetValue(table, out var info))
        {
            return info;
        }

        Interlocked.Increment(ref _misses);
        return null;
    }

    public string Qualify(string table, string column)
    {
        var snapshot = Current();
        string quoted = snapshot.Dialect == "mysql" ? $"`{table}`.`{column}`" : $"\"{table}\".\"{column}\"";
        return quoted + " /* schema " + snapshot.Version + " */";
    }

    public void Invalidate()
    {
        lock (_sync)
        {
            _snapshot = null;
        }
    }

    private Snapshot Current()
    {
        var snapshot = _snapshot;
        if (snapshot == null)
        {
            lock (_sync)
            {
                snapshot = _snapshot;
                if (snapshot == null)
                {
                    snapshot = new Snapshot();
                    snapshot.Dialect = _dialect();
                    foreach (var table in _introspect())
                    {
                        snapshot.Tables[table.Name] = table;
                    }

                    snapshot.Version = ++_loads;
                    _snapshot = snapshot;
                }
            }
        }

        return snapshot;
    }
}
