using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C213;

public sealed class BulkWriter
{
    private readonly object _sync = new();
    private readonly Func<string[]> _describe;
    private string[] _columns;
    private int[] _widths;
    private volatile bool _prepared;

    public BulkWriter(Func<string[]> describe)
    {
        _describe = describe;
    }

    public string Row(params object[] cells)
    {
        if (!_prepared)
        {
            Prepare();
        }

        var line = new System.Text.StringBuilder();
        for (int i = 0; i < cells.Length && i < _columns.Length; i++)
        {
            line.Append(Convert.ToString(cells[i]).PadRight(_widths[i]));
        }

        return line.ToString();
    }

    private void Prepare()
    {
        lock (_sync)
        {
            if (!_prepared)
            {
                string[] columns = _describe();
                _widths = Array.ConvertAll(columns, static c => c.Length + 2);
                _columns = columns;
                _prepared = true;
            }
        }
    }
}
