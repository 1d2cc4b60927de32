using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4200;

public readonly record struct LampReading(float Level, float Drift);

public sealed class DomeProjector(Func<int, LampReading> measure, float[] gain, float[] offset, bool aligned) : IDisposable
{
    private readonly ReaderWriterLockSlim _bench = new();

    public int Alignments { get; private set; }

    public float Correct(int channel, float level)
    {
        if (!aligned)
        {
            Align(Math.Max(channel + 1, 6));
        }

        return Math.Clamp((level * gain[channel]) + offset[channel], 0f, 1f);
    }

    public void Align(int channels)
    {
        _bench.EnterWriteLock();
        try
        {
            if (aligned)
            {
                return;
            }

            var freshGain = new float[channels];
            var freshOffset = new float[channels];
            for (int i = 0; i < channels; i++)
            {
                var reading = measure(i);
                freshGain[i] = 1f / Math.Max(reading.Level, 0.01f);
                freshOffset[i] = -reading.Drift;
            }

            gain = freshGain;
            offset = freshOffset;
            Alignments++;
            aligned = true;
        }
        finally
        {
            _bench.ExitWriteLock();
        }
    }

    public void Dispose() => _bench.Dispose();
}
