using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5205;

public sealed class TradeJournal
{
    private readonly object _append = new();
    private Line[] _lines = new Line[8];
    private int _count;
    private volatile bool _sealed;

    public int Count => Volatile.Read(ref _count);

    public bool Sealed => _sealed;

    public int Append(string symbol, int quantity)
    {
        var line = new Line(symbol, quantity);
        lock (_append)
        {
            if (_sealed)
            {
                return -1;
            }

            int at = _count;
            if (at == _lines.Length)
            {
                Grow();
            }

            _lines[at] = line;
            Volatile.Write(ref _count, at + 1);
            return at;
        }
    }

    public void Seal()
    {
        lock (_append)
        {
            _sealed = true;
        }
    }

    public int Position(string symbol)
    {
        int sum = 0;
        int n = Volatile.Read(ref _count);
        var lines = _lines;
        for (int i = 0; i < n; i++)
        {
            if (lines[i].Symbol == symbol)
            {
                sum += lines[i].Quantity;
            }
        }

        return sum;
    }

    public string Dump()
    {
        var text = new System.Text.StringBuilder();
        lock (_append)
        {
            for (int i = 0; i < _count; i++)
            {
                text.Append(_lines[i].Symbol).Append(' ').Append(_lines[i].Quantity).AppendLine();
            }
        }

        return text.ToString();
    }

    private void Grow()
    {
        var bigger = new Line[_lines.Length * 2];
        Array.Copy(_lines, bigger, _lines.Length);
        _lines = bigger;
    }

    private sealed record Line(string Symbol, int Quantity);
}
