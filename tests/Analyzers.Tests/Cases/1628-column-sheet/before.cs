using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Runtime.CompilerServices;

namespace Corpus.C1628;

public sealed class ColumnSheet
{
    private readonly Func<string> _firstLine;
    private readonly char _separator;
    private volatile string[] _columns = Array.Empty<string>();
    private volatile int _keyAt = -1;
    private bool _described;

    public ColumnSheet(Func<string> firstLine, char separator)
    {
        _firstLine = firstLine;
        _separator = separator;
    }

    public bool Described => _described;

    public string Key(string[] row)
    {
        if (!_described)
        {
            Describe();
        }

        return _keyAt < 0 ? null : row[_keyAt];
    }

    public string Cell(string[] row, string column)
    {
        if (!_described)
        {
            Describe();
        }

        int at = Array.IndexOf(_columns, column);
        return at < 0 ? null : row[at];
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void Describe()
    {
        if (_described)
        {
            return;
        }

        string line = _firstLine();
        if (!string.IsNullOrWhiteSpace(line))
        {
            var columns = line.Split(_separator, StringSplitOptions.TrimEntries);
            _columns = columns;
            _keyAt = Array.IndexOf(columns, "id");
        }

        _described = true;
    }
}
