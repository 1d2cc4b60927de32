using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1430;

internal sealed class SheetAssembler
{
    private bool _headerSeen;
    private string[] _columns;
    private int _rejected;

    public List<Dictionary<string, string>> Rows { get; } = new();

    public int Rejected => _headerSeen ? _rejected : 0;

    public void Feed(string line)
    {
        var cells = line.Split('\t');
        if (!_headerSeen)
        {
            _columns = cells;
            _headerSeen = true;
            return;
        }

        if (cells.Length != _columns.Length)
        {
            _rejected++;
            return;
        }

        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < cells.Length; i++)
        {
            row[_columns[i]] = cells[i];
        }

        Rows.Add(row);
    }
}

public sealed class SheetImport
{
    private readonly ConcurrentDictionary<string, List<Dictionary<string, string>>> _tables = new();
    private int _rejected;

    public int Rejected => Volatile.Read(ref _rejected);

    public void Import(IEnumerable<string> paths)
    {
        Parallel.ForEach(paths, path =>
        {
            var assembler = new SheetAssembler();
            foreach (var line in System.IO.File.ReadLines(path))
            {
                assembler.Feed(line);
            }

            Interlocked.Add(ref _rejected, assembler.Rejected);
            _tables[System.IO.Path.GetFileNameWithoutExtension(path)] = assembler.Rows;
        });
    }

    public IReadOnlyList<Dictionary<string, string>> Table(string name) =>
        _tables.TryGetValue(name, out var rows) ? rows : Array.Empty<Dictionary<string, string>>();
}
