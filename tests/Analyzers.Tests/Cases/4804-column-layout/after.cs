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
    private sealed record Layout(ImmutableArray<Column> Columns, Dictionary<string, int> Ordinals, char Separator);
    private Layout _layout;

    public SheetLayout(Func<string> header) => _header = header;

    public int IndexOf(string name)
    {
        var layout = _layout ?? Scan();
        return layout.Ordinals.TryGetValue(name, out int at) ? at : -1;
    }

    public string[] Split(string line)
    {
        var layout = _layout ?? Scan();
        return line.Split(layout.Separator);
    }

    private Layout Scan()
    {
        lock (_scan)
        {
            if (_layout is { } present)
            {
                return present;
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

            var layout = new Layout(columns.ToImmutable(), ordinals, separator);
            _layout = layout;
            return layout;
        }
    }
}
