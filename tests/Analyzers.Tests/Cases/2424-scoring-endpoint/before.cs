using System;
using System.Threading;

namespace Corpus.C2424;

public interface IModelBlob
{
    string Revision { get; }

    float[] ReadWeights();
}

public sealed class RankingModel
{
    private readonly IModelBlob _blob;
    private float[] _weights;
    private float _bias;

    public RankingModel(IModelBlob blob) => _blob = blob;

    public bool Warm { get; private set; }

    public string Revision { get; private set; }

    public void BeginWarmup()
    {
        var thread = new Thread(Warmup) { IsBackground = true, Name = "model-warmup" };
        thread.Start();
    }

    public float Score(ReadOnlySpan<float> features)
    {
        float sum = _bias;
        int n = Math.Min(features.Length, _weights.Length);
        for (int i = 0; i < n; i++)
        {
            sum += features[i] * _weights[i];
        }

        return 1f / (1f + MathF.Exp(-sum));
    }

    private void Warmup()
    {
        var raw = _blob.ReadWeights();
        _weights = raw[1..];
        _bias = raw[0];
        Revision = _blob.Revision;
        Warm = true;
    }
}

public sealed class ScoringEndpoint
{
    private readonly RankingModel _model;

    public ScoringEndpoint(IModelBlob blob)
    {
        _model = new RankingModel(blob);
        _model.BeginWarmup();
    }

    public float? Handle(float[] features) =>
        _model.Warm
            ? _model.Score(features)
            : null;

    public (int Status, string Body) Health() => _model switch
    {
        { Warm: true } m => (200, "serving " + m.Revision),
        _ => (503, "warming up"),
    };
}
