using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5206;

public abstract class Importer
{
    private readonly object _sync = new();
    private volatile bool _primed;
    private int _runs;

    public int Runs => Volatile.Read(ref _runs);

    public string[] Import(IEnumerable<string> lines)
    {
        Prime();
        Interlocked.Increment(ref _runs);
        var rows = new List<string>();
        foreach (string line in lines)
        {
            if (Map(line) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows.ToArray();
    }

    protected abstract void OnPrime();

    protected abstract string Map(string line);

    private void Prime()
    {
        if (_primed)
        {
            return;
        }

        lock (_sync)
        {
            if (_primed)
            {
                return;
            }

            _primed = true;
            OnPrime();
        }
    }
}

public sealed class LedgerImporter : Importer
{
    private readonly string _schemaFile;
    private string[] _columns;
    private char _separator;

    public LedgerImporter(string schemaFile) => _schemaFile = schemaFile;

    protected override void OnPrime()
    {
        string[] schema = File.ReadAllLines(_schemaFile);
        _separator = schema[0][0];
        _columns = schema[1].Split(_separator);
    }

    protected override string Map(string line)
    {
        string[] cells = line.Split(_separator);
        if (cells.Length != _columns.Length)
        {
            return null;
        }

        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = _columns[i] + "=" + cells[i];
        }

        return string.Join(';', cells);
    }
}
