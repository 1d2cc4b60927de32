using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5416;

public sealed class LoomPattern
{
    private readonly object _loading = new();
    private readonly Func<string> _card;
    private bool _punched;
    private bool[] _warp;
    private int _repeat;
    private string _name;

    public LoomPattern(Func<string> card) => _card = card;

    public string Name
    {
        get
        {
            Punch();
            return _name + "/" + _repeat;
        }
    }

    public bool Lifted(int thread)
    {
        Punch();
        return _warp[thread % _repeat];
    }

    private void Punch()
    {
        lock (_loading)
        {
            if (_punched)
            {
                return;
            }

            var text = _card();
            int colon = text.IndexOf(':');
            _name = text[..colon];
            _repeat = text.Length - colon - 1;
            _warp = new bool[_repeat];
            for (int i = 0; i < _repeat; i++)
            {
                _warp[i] = text[colon + 1 + i] == 'x';
            }

            _punched = true;
        }
    }
}
