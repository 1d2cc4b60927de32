using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6203;

public sealed class DelimitedText
{
    private readonly object _probe = new();
    private readonly string _sample;
    private char _delimiter;
    private int _probes;

    public DelimitedText(string sample) => _sample = sample;

    public int Probes
    {
        get
        {
            lock (_probe)
            {
                return _probes;
            }
        }
    }

    public string[] Split(string line)
    {
        if (_delimiter == '\0')
        {
            Detect();
        }

        return line.Split(_delimiter);
    }

    private void Detect()
    {
        lock (_probe)
        {
            if (_delimiter != '\0')
            {
                return;
            }

            int at = _sample.AsSpan().IndexOfAny(';', '\t', '|');
            _probes++;
            _delimiter = at < 0 ? ',' : _sample[at];
        }
    }
}
