using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5904;

public abstract class Exporter
{
    private readonly object _sync = new();
    private volatile bool _opened;

    protected bool Opened => _opened;

    public void Open(string target)
    {
        lock (_sync)
        {
            if (_opened)
            {
                return;
            }

            _opened = true;
            OnOpen(target);
        }
    }

    protected abstract void OnOpen(string target);
}

public sealed class CsvExporter : Exporter
{
    private readonly Func<string, string[]> _columnsOf;
    private string[] _header;
    private char _separator;

    public CsvExporter(Func<string, string[]> columnsOf) => _columnsOf = columnsOf;

    public bool TryFormat(IReadOnlyDictionary<string, string> row, out string line)
    {
        if (!Opened)
        {
            line = null;
            return false;
        }

        var cells = new string[_header.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = row.TryGetValue(_header[i], out var cell) ? cell : "";
        }

        line = string.Join(_separator, cells);
        return true;
    }

    protected override void OnOpen(string target)
    {
        _separator = target.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ',';
        _header = _columnsOf(target);
    }
}

public sealed class ExportDesk
{
    private readonly CsvExporter _exporter;

    public ExportDesk(CsvExporter exporter) => _exporter = exporter;

    public Task BeginAsync(string target) => Task.Run(() => _exporter.Open(target));

    public string Preview(IReadOnlyDictionary<string, string> row) =>
        _exporter.TryFormat(row, out var line) ? line : "(not open yet)";
}
