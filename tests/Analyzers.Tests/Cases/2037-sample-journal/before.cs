using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2037;

public readonly record struct Sample(long At, double Value, int Sensor);

public interface ISensor
{
    int Id { get; }

    bool TryRead(out double value);
}

public sealed class SampleJournal
{
    private readonly Sample[] _samples;
    private readonly ISensor _sensor;
    private int _written;

    public SampleJournal(ISensor sensor, int capacity)
    {
        _sensor = sensor;
        _samples = new Sample[capacity];
    }

    public int Written => Volatile.Read(ref _written);

    public static SampleJournal Record(ISensor sensor, int capacity, CancellationToken token)
    {
        var journal = new SampleJournal(sensor, capacity);
        _ = Task.Run(() => journal.PumpAsync(token), token);
        return journal;
    }

    public double Average(int last)
    {
        int written = Volatile.Read(ref _written);
        int from = Math.Max(0, written - last);
        double sum = 0;
        for (int i = from; i < written; i++)
        {
            sum += _samples[i].Value;
        }

        return written == from ? double.NaN : sum / (written - from);
    }

    public Sample? Latest()
    {
        int written = Volatile.Read(ref _written);
        return written == 0 ? null : _samples[written - 1];
    }

    private async Task PumpAsync(CancellationToken token)
    {
        int next = 0;
        while (next < _samples.Length && !token.IsCancellationRequested)
        {
            if (_sensor.TryRead(out double value))
            {
                _samples[next] = new Sample(Environment.TickCount64, value, _sensor.Id);
                next++;
                Volatile.Write(ref _written, next);
            }

            await Task.Delay(20, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
