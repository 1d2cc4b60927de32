using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4108;

internal sealed class SharedStrings
{
    private readonly object _part = new();
    private readonly Func<TextReader> _open;
    private readonly List<string> _items = new();
    private volatile bool _indexed;
    private int[] _starts;
    private int _longest;

    public SharedStrings(Func<TextReader> open) => _open = open;

    public int Longest
    {
        get
        {
            EnsureIndex();
            return _longest;
        }
    }

    public string Item(int index)
    {
        EnsureIndex();
        return index < _starts.Length ? _items[index] : string.Empty;
    }

    public int Offset(int index)
    {
        EnsureIndex();
        return _starts[index];
    }

    private void EnsureIndex()
    {
        if (_indexed)
            return;

        lock (_part)
        {
            if (_indexed)
                return;

            ReadPart();
            _indexed = true;
        }
    }

    private void ReadPart()
    {
        using var reader = _open();
        var starts = new List<int>();
        int at = 0;
        _items.Clear();
        while (reader.ReadLine() is { } line)
        {
            starts.Add(at);
            _items.Add(line);
            at += line.Length;
            _longest = Math.Max(_longest, line.Length);
        }

        _starts = starts.ToArray();
    }
}
