using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3520;

public interface IMeterPort
{
    ushort[] ReadRegisters(int start, int count);
}

public readonly record struct MeterFrame(double Volts, double Amperes, double Hertz);

public sealed class MeterPoller : IDisposable
{
    private readonly IMeterPort _port;
    private readonly Timer _timer;
    private int _polling;
    private int _sequence;
    private double _volts;
    private double _amperes;
    private double _hertz;

    public MeterPoller(IMeterPort port, TimeSpan period)
    {
        _port = port;
        _timer = new Timer(OnTick, null, period, period);
    }

    public bool TryNext(ref int seen, out MeterFrame frame)
    {
        int sequence = Volatile.Read(ref _sequence);
        if (sequence == seen)
        {
            frame = default;
            return false;
        }

        seen = sequence;
        frame = new MeterFrame(_volts, _amperes, _hertz);
        return true;
    }

    public void Dispose() => _timer.Dispose();

    private void OnTick(object state)
    {
        if (Interlocked.Exchange(ref _polling, 1) != 0)
        {
            return;
        }

        try
        {
            ushort[] registers = _port.ReadRegisters(0x1000, 3);
            Interlocked.Increment(ref _sequence);
            _volts = registers[0] / 10.0;
            _amperes = registers[1] / 100.0;
            _hertz = registers[2] / 100.0;
        }
        finally
        {
            Volatile.Write(ref _polling, 0);
        }
    }
}
