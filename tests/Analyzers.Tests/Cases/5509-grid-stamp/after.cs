using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5509;

public interface IGridSource
{
    int Version { get; }

    IReadOnlyList<string> Columns();
}

public sealed class GridPrinter
{
    private readonly object _rebuild = new();
    private readonly IGridSource _source;
    private Layout _layout;

    public GridPrinter(IGridSource source) => _source = source;

    public string Render(IReadOnlyList<string> cells)
    {
        int version = _source.Version;
        var layout = _layout;
        if (layout is null || layout.Version != version)
        {
            layout = Rebuild(version);
        }

        var widths = layout.Widths;
        var line = new System.Text.StringBuilder(layout.Rule).AppendLine();
        for (int i = 0; i < widths.Length && i < cells.Count; i++)
        {
            line.Append(cells[i].PadRight(widths[i])).Append('|');
        }

        return line.ToString();
    }

    private Layout Rebuild(int version)
    {
        lock (_rebuild)
        {
            var layout = _layout;
            if (layout is not null && layout.Version == version)
            {
                return layout;
            }

            var columns = _source.Columns();
            var widths = new int[columns.Count];
            int total = 0;
            for (int i = 0; i < widths.Length; i++)
            {
                widths[i] = columns[i].Length + 2;
                total += widths[i] + 1;
            }

            layout = new Layout(version, widths, new string('-', total));
            _layout = layout;
            return layout;
        }
    }

    private sealed record Layout(int Version, int[] Widths, string Rule);
}
