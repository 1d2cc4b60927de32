using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6218;

public sealed class ZoneCache
{
    private readonly object _zone = new();
    private readonly Func<string> _text;
    private readonly Action _contended;
    private readonly Dictionary<string, string> _records = new();
    private bool _parsed;

    public ZoneCache(Func<string> text, Action contended)
    {
        _text = text;
        _contended = contended;
    }

    public string Resolve(string host)
    {
        if (!Monitor.TryEnter(_zone, 20))
        {
            _contended();
            Monitor.Enter(_zone);
        }

        try
        {
            if (!_parsed)
            {
                foreach (string line in _text().Split('\n'))
                {
                    int at = line.IndexOf(' ');
                    if (at > 0)
                    {
                        _records[line[..at]] = line[(at + 1)..];
                    }
                }

                _parsed = true;
            }

            return _records.GetValueOrDefault(host);
        }
        finally
        {
            Monitor.Exit(_zone);
        }
    }

    public void Invalidate()
    {
        lock (_zone)
        {
            _parsed = false;
            _records.Clear();
        }
    }
}
