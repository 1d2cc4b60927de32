using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5420;

public sealed class SeasonTable
{
    private readonly ManualResetEventSlim _gate = new(false);
    private readonly Func<int, string> _lookup;
    private string[] _names;
    private int _first;
    private bool _open;

    public SeasonTable(Func<int, string> lookup, bool enabled)
    {
        _lookup = lookup;
        ThreadPool.QueueUserWorkItem(_ => Load(enabled));
    }

    public string NameOf(int month)
    {
        _gate.Wait();
        if (!_open)
        {
            return "closed";
        }

        return _names[(month + 12 - _first) % 12 / 3];
    }

    private void Load(bool enabled)
    {
        if (!enabled)
        {
            _gate.Set();
            return;
        }

        _first = _lookup(0) == "south" ? 6 : 0;
        var names = new string[4];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = _lookup(i + 1);
        }

        _names = names;
        _open = true;
        _gate.Set();
    }
}
