using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1719;

public interface ICellFile
{
    int Count { get; }

    (int Cell, string Name) Read(int row);
}

public sealed class CellIndex
{
    private readonly object _load = new();
    private readonly Func<ICellFile> _open;
    private volatile bool _loaded;
    private int[] _cells;
    private string[] _names;

    public CellIndex(Func<ICellFile> open) => _open = open;

    public bool TryName(int cell, out string name)
    {
        if (!_loaded)
        {
            lock (_load)
            {
                if (!_loaded)
                {
                    Load();
                }
            }
        }

        int[] cells = _cells;
        string[] names = _names;
        int at = Array.BinarySearch(cells, cell);
        name = at >= 0 ? names[at] : null;
        return at >= 0;
    }

    public string Describe(int cell, string unknown = "-") => TryName(cell, out string name) ? name : unknown;

    private void Load()
    {
        ICellFile file = _open();
        var cells = new int[file.Count];
        var names = new string[file.Count];
        for (int row = 0; row < cells.Length; row++)
        {
            (cells[row], names[row]) = file.Read(row);
        }

        Array.Sort(cells, names);
        _cells = cells;
        _names = names;
        _loaded = true;
    }
}
