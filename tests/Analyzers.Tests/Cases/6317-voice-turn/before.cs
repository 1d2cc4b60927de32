using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6317;

public sealed class VoiceMixer
{
    private readonly List<float> _track = new();
    private float _peak;
    private int _turn;

    public float[] Render(IReadOnlyList<Func<float[]>> voices)
    {
        var threads = new Thread[voices.Count];
        for (int i = 0; i < threads.Length; i++)
        {
            int slot = i;
            threads[i] = new Thread(() => Play(slot, voices[slot]));
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        return _track.ToArray();
    }

    private void Play(int slot, Func<float[]> voice)
    {
        float[] samples = voice();
        while (_turn != slot)
        {
            Thread.SpinWait(48);
        }

        foreach (float sample in samples)
        {
            _peak = Math.Max(_peak, Math.Abs(sample));
            _track.Add(_peak > 1 ? sample / _peak : sample);
        }

        _turn = slot + 1;
    }
}
