using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3420;

public sealed class ImportSheet
{
    private readonly object _scan = new();
    private readonly System.IO.TextReader _reader;
    private ImmutableArray<string> _columns;
    private Dictionary<string, int> _index;
    private char _separator;

    public ImportSheet(System.IO.TextReader reader) => _reader = reader;

    public ImmutableArray<string> Columns => Scan();

    public string Cell(string row, string column)
    {
        if (_columns.IsDefault)
        {
            Scan();
        }

        return row.Split(_separator)[_index[column]];
    }

    private ImmutableArray<string> Scan()
    {
        lock (_scan)
        {
            if (!_columns.IsDefault)
            {
                return _columns;
            }

            string header = _reader.ReadLine() ?? string.Empty;
            _separator = header.Contains(';') ? ';' : ',';
            _index = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            string[] names = header.Split(_separator);
            for (int i = 0; i < names.Length; i++)
            {
                _index[names[i]] = i;
            }

            return _columns = ImmutableArray.Create(names);
        }
    }
}
