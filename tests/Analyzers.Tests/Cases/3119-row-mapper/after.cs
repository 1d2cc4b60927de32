using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3119;

public sealed class RowMapper
{
    private readonly object _header = new();
    private readonly Func<string> _firstLine;
    private volatile string[] _columns;
    private int _keyColumn;
    private bool _quoted;

    public RowMapper(Func<string> firstLine) => _firstLine = firstLine;

    public string KeyOf(string row)
    {
        if (_columns == null)
        {
            ReadHeader();
        }

        var cells = row.Split(',');
        if (cells.Length != _columns.Length)
        {
            return null;
        }

        return _quoted ? cells[_keyColumn].Trim('"') : cells[_keyColumn];
    }

    private void ReadHeader()
    {
        lock (_header)
        {
            if (_columns == null)
            {
                string line = _firstLine();
                var columns = line.Replace("\"", "").Split(',');
                _quoted = line.StartsWith('"');
                _keyColumn = Math.Max(0, Array.IndexOf(columns, "id"));
                _columns = columns;
            }
        }
    }
}
