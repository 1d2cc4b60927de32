using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5315;

public sealed class PilotageDesk
{
    private enum Shift
    {
        Closed,
        Open,
    }

    private readonly object _gate = new();
    private readonly Func<string, double> _sounding;
    private Shift _shift;
    private string[] _channels;
    private double _shallowest;

    public PilotageDesk(Func<string, double> sounding) => _sounding = sounding;

    public bool Admits(double draught)
    {
        Open();
        return draught < _shallowest;
    }

    public string Assign(int ship)
    {
        Open();
        return _channels[ship % _channels.Length];
    }

    private void Open()
    {
        lock (_gate)
        {
            if (_shift == Shift.Open)
            {
                return;
            }

            _shift = Shift.Open;
        }

        Survey("north", "middle", "south");
    }

    private void Survey(params string[] channels)
    {
        double shallowest = double.MaxValue;
        foreach (var channel in channels)
        {
            shallowest = Math.Min(shallowest, _sounding(channel));
        }

        _shallowest = shallowest;
        _channels = channels;
    }
}
