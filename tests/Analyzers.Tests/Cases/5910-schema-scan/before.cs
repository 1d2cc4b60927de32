using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5910;

internal sealed class Exclusive
{
    private readonly object _lock = new();

    public void Run(Action body)
    {
        lock (_lock)
        {
            body();
        }
    }
}

public sealed class TableInfo
{
    public List<string> Columns { get; } = new();

    public int Keys { get; set; }
}

public sealed class SchemaCatalog
{
    private readonly Exclusive _exclusive = new();
    private readonly Func<IEnumerable<string>> _describe;
    private readonly Dictionary<string, TableInfo> _tables = new();
    private volatile bool _scanned;

    public SchemaCatalog(Func<IEnumerable<string>> describe) => _describe = describe;

    public TableInfo this[string table]
    {
        get
        {
            if (!_scanned)
            {
                _exclusive.Run(Scan);
            }

            return _tables.TryGetValue(table, out var info) ? info : null;
        }
    }

    private void Scan()
    {
        foreach (string line in _describe())
        {
            var cells = line.Split('.');
            if (!_tables.TryGetValue(cells[0], out var info))
            {
                _tables.Add(cells[0], info = new TableInfo());
            }

            info.Columns.Add(cells[1]);
            if (cells[1].EndsWith("_id", StringComparison.Ordinal))
            {
                info.Keys++;
            }
        }

        _scanned = true;
    }
}

public static class SchemaPrinter
{
    public static string Print(this SchemaCatalog catalog, string table) =>
        catalog[table] is { Keys: > 0 } info ? string.Join(", ", info.Columns) : "(no keys)";
}
