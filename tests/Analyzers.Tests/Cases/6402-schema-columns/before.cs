using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Data;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6402;

public sealed class TableSchema
{
    private static readonly ConcurrentDictionary<string, TableSchema> s_schemas = new(StringComparer.Ordinal);
    private readonly Func<DataTable> _describe;
    private readonly Lazy<string[]> _columns;
    private bool _keyed;
    private int _keyOrdinal;
    private string _collation;

    private TableSchema(Func<DataTable> describe)
    {
        _describe = describe;
        _columns = new Lazy<string[]>(ReadColumns);
    }

    public static TableSchema For(string table, Func<DataTable> describe) =>
        s_schemas.GetOrAdd(table, static (_, d) => new TableSchema(d), describe);

    public string KeyColumn
    {
        get
        {
            var columns = _columns.Value;
            return _keyed ? columns[_keyOrdinal] : null;
        }
    }

    public string Collation => _columns.Value.Length == 0 ? null : _collation;

    public string OrderBy(string column)
    {
        int at = Array.IndexOf(_columns.Value, column);
        if (at < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(column));
        }

        return _keyed && at == _keyOrdinal ? column : column + " COLLATE " + _collation;
    }

    private string[] ReadColumns()
    {
        var description = _describe();
        var names = new string[description.Rows.Count];
        for (int i = 0; i < names.Length; i++)
        {
            var row = description.Rows[i];
            names[i] = (string)row["COLUMN_NAME"];
            if (row["KEY_SEQ"] is 1)
            {
                _keyOrdinal = i;
                _keyed = true;
            }

            _collation = row["COLLATION"] as string ?? _collation;
        }

        return names;
    }
}
