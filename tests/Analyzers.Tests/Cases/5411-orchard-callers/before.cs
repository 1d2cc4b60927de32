using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5411;

public sealed class OrchardRegister
{
    private readonly Lock _gate = new();
    private readonly Func<IEnumerable<string>> _survey;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private bool _read;
    private int _trees;
    private string _widest;

    public OrchardRegister(Func<IEnumerable<string>> survey) => _survey = survey;

    public int Trees
    {
        get
        {
            lock (_gate)
            {
                EnsureRead();
                return _trees;
            }
        }
    }

    public string Widest()
    {
        using (_gate.EnterScope())
        {
            EnsureRead();
            return _widest + ":" + _rows[_widest];
        }
    }

    public bool TryRow(string row, out int trees)
    {
        trees = 0;
        if (!_gate.TryEnter())
        {
            return false;
        }

        try
        {
            EnsureRead();
            return _rows.TryGetValue(row, out trees);
        }
        finally
        {
            _gate.Exit();
        }
    }

    private void EnsureRead()
    {
        if (_read)
        {
            return;
        }

        _widest = "";
        _rows[_widest] = 0;
        foreach (var line in _survey())
        {
            int at = line.IndexOf(' ');
            int count = int.Parse(line.AsSpan(at + 1));
            _rows[line[..at]] = count;
            _trees += count;
            if (count > _rows[_widest])
            {
                _widest = line[..at];
            }
        }

        _read = true;
    }
}
