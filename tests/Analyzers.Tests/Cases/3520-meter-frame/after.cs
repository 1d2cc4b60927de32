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
    private volatile Sample _latest = new(0, default);

    public MeterPoller(IMeterPort port, TimeSpan period)
    {
        _port = port;
        _timer = new Timer(OnTick, null, period, period);
    }

    public bool TryNext(ref int seen, out MeterFrame frame)
    {
        var latest = _latest;
        if (latest.Sequence == seen)
        {
            frame = default;
            return false;
        }

        seen = latest.Sequence;
        frame = latest.Frame;
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
            var frame = new MeterFrame(registers[0] / 10.0, registers[1] / 100.0, registers[2] / 100.0);
            _latest = new Sample(_latest.Sequence + 1, frame);
        }
        finally
        {
            Volatile.Write(ref _polling, 0);
        }
    }

    private sealed record Sample(int Sequence, MeterFrame Frame);
}
