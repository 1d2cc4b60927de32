using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3607;

public class HarborPilot
{
    private readonly object _watch = new();
    private int _state;
    private string _channel;

    protected double Draft;

    public double Clearance(double depth)
    {
        if (Volatile.Read(ref _state) != 2)
        {
            lock (_watch)
            {
                if (_state != 2)
                {
                    Begin();
                }
            }
        }

        return depth - Draft;
    }

    public string Channel => Volatile.Read(ref _state) == 2 ? _channel : "unknown";

    protected virtual void Sound(string channel)
    {
        Draft = channel.Length * 0.5;
    }

    private void Begin()
    {
        _channel = Environment.MachineName;
        Sound(_channel);
        Volatile.Write(ref _state, 2);
    }
}
