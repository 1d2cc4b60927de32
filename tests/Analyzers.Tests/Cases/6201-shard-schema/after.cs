using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6201;

public sealed class ShardSchema
{
    private readonly ReaderWriterLockSlim _migration = new();
    private readonly Func<long, string[]> _columnsAt;
    private long _level;
    private string[] _columns = Array.Empty<string>();

    public ShardSchema(Func<long, string[]> columnsAt) => _columnsAt = columnsAt;

    public int Ordinal(long required, string column)
    {
        if (Volatile.Read(ref _level) < required)
        {
            MigrateTo(required);
        }

        return Array.IndexOf(_columns, column);
    }

    private void MigrateTo(long required)
    {
        _migration.EnterWriteLock();
        try
        {
            for (long next = _level + 1; next <= required; next++)
            {
                _columns = _columnsAt(next);
                Volatile.Write(ref _level, next);
            }
        }
        finally
        {
            _migration.ExitWriteLock();
        }
    }
}
