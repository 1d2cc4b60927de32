using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2816;

public interface IHistory
{
    IEnumerable<(float[] Features, bool Left)> Rows();

    int Width { get; }
}

public sealed class ChurnScore
{
    private readonly IHistory _history;
    private float[] _weights;
    private float _bias;
    private volatile bool _trained;

    public ChurnScore(IHistory history) => _history = history;

    public void TrainInBackground()
    {
        new Thread(Train) { IsBackground = true, Priority = ThreadPriority.BelowNormal }.Start();
    }

    public float Score(ReadOnlySpan<float> features)
    {
        var (weights, bias, trained) = (_weights, _bias, _trained);
        return trained ? Sigmoid(Dot(weights, features) + bias) : 0.5f;
    }

    public float Contribution(int feature, float value)
    {
        bool trained = _trained;
        return trained ? _weights[feature] * value : 0;
    }

    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));

    private static float Dot(float[] weights, ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }

    private void Train()
    {
        var weights = new float[_history.Width];
        float bias = 0;
        for (int epoch = 0; epoch < 20; epoch++)
        {
            foreach (var (features, left) in _history.Rows())
            {
                float error = (left ? 1f : 0f) - Sigmoid(Dot(weights, features) + bias);
                bias += 0.01f * error;
                for (int i = 0; i < weights.Length; i++)
                {
                    weights[i] += 0.01f * error * features[i];
                }
            }
        }

        _weights = weights;
        _bias = bias;
        _trained = true;
    }
}
