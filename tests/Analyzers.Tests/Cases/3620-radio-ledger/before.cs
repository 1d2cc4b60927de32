using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3620;

public sealed class RadioLedger
{
    private readonly object _desk = new();
    private bool _tuned;
    private volatile string _callSign;
    private volatile float _frequency;

    public string Header(Func<string> licence)
    {
        if (!_tuned)
        {
            Tune(licence());
        }

        return _callSign + "/" + _frequency.ToString("0.000");
    }

    private void Tune(string licence)
    {
        lock (_desk)
        {
            if (_tuned)
            {
                return;
            }

            _frequency = licence.Length + 144.3f;
            _callSign = licence.Substring(0, 5);
            _tuned = true;
        }
    }
}
