using System;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S2118;

public sealed class ModelHost
{
    private int _requested;
    private bool _ready;

    public bool IsReady => Volatile.Read(ref _ready);

    public float[] Weights { get; private set; }

    public string[] Labels { get; private set; }

    public Task LoadAsync(Func<CancellationToken, Task<(float[] Weights, string[] Labels)>> fetch, CancellationToken cancel)
    {
        if (Interlocked.Exchange(ref _requested, 1) != 0)
        {
            throw new InvalidOperationException("The model was requested before.");
        }

        return Task.Run(
            async () =>
            {
                var (weights, labels) = await fetch(cancel).ConfigureAwait(false);
                if (labels.Length == 0 || weights.Length % labels.Length != 0)
                {
                    throw new FormatException("The model has no usable shape.");
                }

                Weights = weights;
                Labels = labels;
                Volatile.Write(ref _ready, true);
            },
            cancel);
    }
}

public static class ModelHostExtensions
{
    public static bool CanServe(this ModelHost host, int features) =>
        host is not null && host.IsReady && host.Weights.Length / host.Labels.Length == features;
}

public sealed class ClassifyEndpoint
{
    private readonly ModelHost _host;

    public ClassifyEndpoint(ModelHost host) => _host = host;

    public string Classify(float[] sample)
    {
        if (!_host.CanServe(sample.Length))
        {
            return "unavailable";
        }

        int best = 0;
        float score = float.MinValue;
        for (int label = 0; label < _host.Labels.Length; label++)
        {
            float sum = 0;
            for (int i = 0; i < sample.Length; i++)
            {
                sum += sample[i] * _host.Weights[(label * sample.Length) + i];
            }

            if (sum > score)
            {
                (best, score) = (label, sum);
            }
        }

        return _host.Labels[best];
    }
}
