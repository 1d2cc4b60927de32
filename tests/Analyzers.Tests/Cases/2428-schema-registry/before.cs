using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2428;

public sealed record ColumnSchema(string Name, Type ClrType, bool Nullable);

public interface ISchemaReader
{
    IEnumerable<(string Table, ColumnSchema Column)> ReadColumns();
}

public sealed class SchemaRegistry : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new(LockRecursionPolicy.NoRecursion);
    private readonly ISchemaReader _reader;
    private readonly Dictionary<string, List<ColumnSchema>> _tables = new(StringComparer.OrdinalIgnoreCase);
    private bool _loaded;
    private int _columnCount;

    public SchemaRegistry(ISchemaReader reader) => _reader = reader;

    public int ColumnCount
    {
        get
        {
            _lock.EnterReadLock();
            try
            {
                return _loaded ? _columnCount : 0;
            }
            finally
            {
                _lock.ExitReadLock();
            }
        }
    }

    public ColumnSchema Find(string table, string column)
    {
        _lock.EnterUpgradeableReadLock();
        try
        {
            if (!_loaded)
            {
                Load();
            }

            return _tables.TryGetValue(table, out var columns)
                ? columns.Find(c => string.Equals(c.Name, column, StringComparison.OrdinalIgnoreCase))
                : null;
        }
        finally
        {
            _lock.ExitUpgradeableReadLock();
        }
    }

    public void Dispose() => _lock.Dispose();

    private void Load()
    {
        _lock.EnterWriteLock();
        try
        {
            foreach (var (table, column) in _reader.ReadColumns())
            {
                if (!_tables.TryGetValue(table, out var columns))
                {
                    _tables[table] = columns = new List<ColumnSchema>();
                }

                columns.Add(column);
                _columnCount++;
            }

            _loaded = true;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }
}
