using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2923;

public interface ISampleSource
{
    int Read(Span<float> target);
}

public sealed class VoiceBank : IDisposable
{
    private struct Voice
    {
        public bool Live;
        public float Gain;
        public float Pan;
        public ISampleSource Source;
    }

    private readonly Voice[] _voices;
    private readonly float[] _scratch = new float[512];
    private readonly Action<float[], float[]> _device;
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _renderer;
    private SpinLock _claim = new(enableThreadOwnerTracking: false);

    public VoiceBank(int capacity, Action<float[], float[]> device)
    {
        _voices = new Voice[capacity];
        _device = device;
        _renderer = new Thread(RenderLoop) { IsBackground = true, Priority = ThreadPriority.Highest };
        _renderer.Start();
    }

    public int Add(ISampleSource source, float gain, float pan)
    {
        ArgumentNullException.ThrowIfNull(source);
        bool taken = false;
        try
        {
            _claim.Enter(ref taken);
            for (int i = 0; i < _voices.Length; i++)
            {
                ref var voice = ref _voices[i];
                if (voice.Source == null)
                {
                    voice.Source = source;
                    voice.Gain = Math.Clamp(gain, 0f, 1f);
                    voice.Pan = Math.Clamp(pan, -1f, 1f);
                    Volatile.Write(ref voice.Live, true);
                    return i;
                }
            }

            return -1;
        }
        finally
        {
            if (taken)
            {
                _claim.Exit();
            }
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _renderer.Join();
    }

    private void RenderLoop()
    {
        var left = new float[_scratch.Length];
        var right = new float[_scratch.Length];
        while (!_stop.IsCancellationRequested)
        {
            Array.Clear(left);
            Array.Clear(right);
            for (int i = 0; i < _voices.Length; i++)
            {
                if (Volatile.Read(ref _voices[i].Live))
                {
                    Mix(in _voices[i], left, right);
                }
            }

            _device(left, right);
        }
    }

    private void Mix(in Voice voice, float[] left, float[] right)
    {
        int read = voice.Source.Read(_scratch);
        for (int i = 0; i < read; i++)
        {
            float sample = _scratch[i] * voice.Gain;
            left[i] += sample * (1f - voice.Pan);
            right[i] += sample * (1f + voice.Pan);
        }
    }
}
