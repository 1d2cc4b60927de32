using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5810;

public abstract class BusPort
{
    private readonly object _life = new();
    private volatile bool _open;

    protected bool IsOpen => _open;

    public void Open()
    {
        lock (_life)
        {
            if (_open)
            {
                return;
            }

            Negotiate();
            _open = true;
        }
    }

    protected abstract void Negotiate();
}

public sealed class FieldBus : BusPort
{
    private readonly Func<string, int> _ask;
    private int _baud;
    private int _bitsPerByte;
    private HashSet<int> _stations;

    public FieldBus(Func<string, int> ask) => _ask = ask;

    public TimeSpan Cost(int station, int bytes)
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("port is closed");
        }

        return _stations.Contains(station)
            ? TimeSpan.FromSeconds(bytes * _bitsPerByte / (double)_baud)
            : Timeout.InfiniteTimeSpan;
    }

    protected override void Negotiate()
    {
        _baud = _ask("baud");
        _bitsPerByte = _ask("parity") == 0 ? 10 : 11;
        var stations = new HashSet<int>();
        for (int i = 0, n = _ask("stations"); i < n; i++)
        {
            stations.Add(_ask("station " + i));
        }

        _stations = stations;
    }
}
