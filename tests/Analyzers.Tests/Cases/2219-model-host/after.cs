using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2219;

public sealed record Weights(float[] Values, float Bias);

public sealed class ModelHost
{
    private const int Cold = 0;
    private const int Loading = 1;
    private const int Serving = 2;

    private readonly Func<Weights> _load;
    private int _phase;
    private float[] _values;
    private float _bias;

    public ModelHost(Func<Weights> load) => _load = load;

    public Task Begin()
    {
        if (Interlocked.CompareExchange(ref _phase, Loading, Cold) != Cold)
        {
            return Task.CompletedTask;
        }

        return Task.Run(() =>
        {
            var weights = _load();
            _values = weights.Values;
            _bias = weights.Bias;
            Interlocked.Exchange(ref _phase, Serving);
        });
    }

    public bool TryScore(ReadOnlySpan<float> features, out float score)
    {
        score = 0;
        if (Volatile.Read(ref _phase) != Serving)
        {
            return false;
        }

        float sum = _bias;
        int n = Math.Min(features.Length, _values.Length);
        for (int i = 0; i < n; i++)
        {
            sum += features[i] * _values[i];
        }

        score = 1f / (1f + MathF.Exp(-sum));
        return true;
    }
}

public sealed class ScoreEndpoint
{
    private readonly ModelHost _host;

    public ScoreEndpoint(ModelHost host) => _host = host;

    public string Handle(float[] features) =>
        _host.TryScore(features, out float score) ? score.ToString("F4") : "503 warming up";
}
