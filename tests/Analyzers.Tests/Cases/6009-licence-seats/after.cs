using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6009;

public sealed class LicenceGate
{
    private readonly object _check = new();
    private readonly Func<string, string> _read;
    private volatile bool _checked;
    private string _holder;
    private int _seats;

    public LicenceGate(Func<string, string> read) => _read = read;

    public bool Admits(int users)
    {
        Check();
        return users <= _seats;
    }

    public string Banner()
    {
        Check();
        return "Licensed to " + _holder.Trim();
    }

    private void Check()
    {
        if (_checked)
        {
            return;
        }

        lock (_check)
        {
            if (_checked)
            {
                return;
            }

            _holder = _read("holder") ?? "evaluation";
            _seats = int.TryParse(_read("seats"), out int n) ? n : 1;
            _checked = true;
        }
    }
}
