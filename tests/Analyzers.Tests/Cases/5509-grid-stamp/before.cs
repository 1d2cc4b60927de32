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
    private int _stamp = -1;
    private int[] _widths;
    private string _rule;

    public GridPrinter(IGridSource source) => _source = source;

    public string Render(IReadOnlyList<string> cells)
    {
        int version = _source.Version;
        if (_stamp != version)
        {
            Rebuild(version);
        }

        var widths = _widths;
        var line = new System.Text.StringBuilder(_rule).AppendLine();
        for (int i = 0; i < widths.Length && i < cells.Count; i++)
        {
            line.Append(cells[i].PadRight(widths[i])).Append('|');
        }

        return line.ToString();
    }

    private void Rebuild(int version)
    {
        lock (_rebuild)
        {
            if (_stamp == version)
            {
                return;
            }

            var columns = _source.Columns();
            var widths = new int[columns.Count];
            int total = 0;
            for (int i = 0; i < widths.Length; i++)
            {
                widths[i] = columns[i].Length + 2;
                total += widths[i] + 1;
            }

            _widths = widths;
            _rule = new string('-', total);
            _stamp = version;
        }
    }
}
