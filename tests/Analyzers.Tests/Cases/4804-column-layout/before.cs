using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4804;

public sealed record Column(string Name, Type Kind);

internal sealed class SheetLayout
{
    private readonly Lock _scan = new();
    private readonly Func<string> _header;
    private ImmutableArray<Column> _columns;
    private Dictionary<string, int> _ordinals;
    private char _separator;

    public SheetLayout(Func<string> header) => _header = header;

    public int IndexOf(string name)
    {
        if (_columns.IsDefault)
        {
            Scan();
        }

        return _ordinals.TryGetValue(name, out int at) ? at : -1;
    }

    public string[] Split(string line)
    {
        if (_columns.IsDefault)
        {
            Scan();
        }

        return line.Split(_separator);
    }

    private void Scan()
    {
        lock (_scan)
        {
            if (!_columns.IsDefault)
            {
                return;
            }

            string header = _header();
            char separator = header.Contains(';') ? ';' : ',';
            var ordinals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            var columns = ImmutableArray.CreateBuilder<Column>();
            foreach (string cell in header.Split(separator))
            {
                ordinals[cell.Trim()] = columns.Count;
                columns.Add(new Column(cell.Trim(), cell.EndsWith('#') ? typeof(double) : typeof(string)));
            }

            _separator = separator;
            _ordinals = ordinals;
            _columns = columns.ToImmutable();
        }
    }
}
