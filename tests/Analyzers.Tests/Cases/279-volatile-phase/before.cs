using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C279;

internal enum Phase : byte
{
    Cold,
    Hot,
    Broken,
}

internal sealed class ModelRunner
{
    private readonly SemaphoreSlim _loading = new(1);
    private readonly Func<float[]> _readWeights;
    private volatile Phase _phase;
    private float[] _weights;
    private float _bias;

    public ModelRunner(Func<float[]> readWeights) => _readWeights = readWeights;

    public float Score(float input)
    {
        Phase phase = _phase == Phase.Cold ? Load() : _phase;
        return phase switch
        {
            Phase.Hot => (_weights[0] * input) + _bias,
            Phase.Broken => float.NaN,
            _ => throw new InvalidOperationException(),
        };
    }

    private Phase Load()
    {
        _loading.Wait();
        try
        {
            if (_phase != Phase.Cold)
            {
                return _phase;
            }

            float[] weights = _readWeights();
            if (weights.Length < 2)
            {
                return _phase = Phase.Broken;
            }

            _weights = weights;
            _bias = weights[^1];
            _phase = Phase.Hot;
            return Phase.Hot;
        }
        finally
        {
            _loading.Release();
        }
    }
}
