using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3420;

public sealed class ImportSheet
{
    private sealed record Layout(ImmutableArray<string> Columns, Dictionary<string, int> Index, char Separator);

    private readonly object _scan = new();
    private readonly System.IO.TextReader _reader;
    private Layout _layout;

    public ImportSheet(System.IO.TextReader reader) => _reader = reader;

    public ImmutableArray<string> Columns => Scan().Columns;

    public string Cell(string row, string column)
    {
        var layout = _layout ?? Scan();
        return row.Split(layout.Separator)[layout.Index[column]];
    }

    private Layout Scan()
    {
        lock (_scan)
        {
            if (_layout != null)
            {
                return _layout;
            }

            string header = _reader.ReadLine() ?? string.Empty;
            char separator = header.Contains(';') ? ';' : ',';
            var index = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            string[] names = header.Split(separator);
            for (int i = 0; i < names.Length; i++)
            {
                index[names[i]] = i;
            }

            return _layout = new Layout(ImmutableArray.Create(names), index, separator);
        }
    }
}
