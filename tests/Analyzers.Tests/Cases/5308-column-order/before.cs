using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5308;

public sealed class SheetSchema
{
    private readonly object _parse = new();
    private readonly string _header;
    private ImmutableArray<string> _columns;
    private Dictionary<string, int> _ordinals;
    private char _separator;

    public SheetSchema(string header) => _header = header;

    public ImmutableArray<string> Columns
    {
        get
        {
            if (_columns.IsDefault)
            {
                Parse();
            }

            return _columns;
        }
    }

    internal char Separator => _separator;

    internal int OrdinalOf(string column) => _ordinals[column];

    private void Parse()
    {
        lock (_parse)
        {
            if (!_columns.IsDefault)
            {
                return;
            }

            _separator = _header.Contains(';') ? ';' : ',';
            var names = _header.Split(_separator);
            _ordinals = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i);
            _columns = ImmutableArray.Create(names);
        }
    }
}

public static class SheetRow
{
    public static string Field(SheetSchema schema, string row, string column)
    {
        if (!schema.Columns.Contains(column))
        {
            return null;
        }

        return row.Split(schema.Separator)[schema.OrdinalOf(column)];
    }
}
