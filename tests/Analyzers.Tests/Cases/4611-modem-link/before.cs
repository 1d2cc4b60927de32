using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4611;

public enum LinkState
{
    Down,
    Dialing,
    Up,
}

public sealed class Modem
{
    private readonly object _line = new();
    internal LinkState State;
    internal string Carrier;
    internal int Rate;

    public void Connect(Func<string> dial)
    {
        lock (_line)
        {
            if (State == LinkState.Up)
            {
                return;
            }

            State = LinkState.Dialing;
            string answer = dial();
            int at = answer.IndexOf('/');
            Carrier = answer.Substring(0, at);
            Rate = int.Parse(answer.AsSpan(at + 1));
            State = LinkState.Up;
        }
    }
}

public sealed class BuoyTelemetry
{
    private readonly Modem _modem;

    public BuoyTelemetry(Modem modem) => _modem = modem;

    public string Describe()
    {
        for (int attempt = 0; attempt < 5; attempt++)
        {
            if (_modem.State == LinkState.Up)
            {
                return _modem.Carrier + " at " + _modem.Rate;
            }

            Thread.Sleep(20 << attempt);
        }

        return "no link";
    }
}
