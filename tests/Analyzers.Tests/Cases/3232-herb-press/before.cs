using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3232;

public sealed class HerbPress
{
    private readonly object _shelf = new();
    private readonly List<string> _pressed = new();
    private bool _any;
    private string _last;

    public void Press(string herb)
    {
        lock (_shelf)
        {
            _pressed.Add(herb);
            _last = herb;
            _any = true;
        }
    }

    public string Last()
    {
        if (!_any)
        {
            return null;
        }

        lock (_shelf)
        {
            return _last + " (" + _pressed.Count + ")";
        }
    }

    public string[] TakeAll()
    {
        if (!_any)
        {
            return Array.Empty<string>();
        }

        lock (_shelf)
        {
            string[] all = _pressed.ToArray();
            _pressed.Clear();
            _last = "";
            _any = false;
            return all;
        }
    }
}
