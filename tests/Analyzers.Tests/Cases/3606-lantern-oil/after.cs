using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3606;

public sealed class LanternStore
{
    private readonly object _shelf = new();
    private readonly Func<string, string> _read;
    private volatile bool _stocked;
    private string _oil;
    private int _wicks;

    public LanternStore(Func<string, string> read) => _read = read;

    public string Oil
    {
        get
        {
            Stock();
            return _oil;
        }
    }

    public int Wicks
    {
        get
        {
            Stock();
            return _wicks;
        }
    }

    private void Stock()
    {
        if (_stocked)
            return;

        lock (_shelf)
        {
            if (_stocked)
                return;

            _oil = _read("oil");
            _wicks = CountWicks();
            _stocked = true;
        }
    }

    private int CountWicks()
    {
        string text = _read("wicks");
        return text is null ? 0 : text.Split(';').Length;
    }
}
