using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2513;

public interface IFeatureService
{
    string[] Enabled(string environment);

    int RolloutPercent(string environment);
}

public sealed class FeatureLens
{
    private readonly object _fetch = new();
    private readonly IFeatureService _service;
    private readonly string _environment;
    private volatile string[] _enabled;
    private volatile int _rollout;
    private bool _fetched;

    public FeatureLens(IFeatureService service, string environment)
    {
        _service = service;
        _environment = environment;
    }

    public bool IsOn(string feature, int bucket) =>
        _fetched ? Evaluate(feature, bucket) : FetchAndEvaluate(feature, bucket);

    private bool Evaluate(string feature, int bucket)
    {
        if (bucket >= _rollout)
        {
            return false;
        }

        foreach (string name in _enabled)
        {
            if (string.Equals(name, feature, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool FetchAndEvaluate(string feature, int bucket)
    {
        lock (_fetch)
        {
            if (!_fetched)
            {
                _enabled = _service.Enabled(_environment);
                _rollout = Math.Clamp(_service.RolloutPercent(_environment), 0, 100);
                _fetched = true;
            }
        }

        return Evaluate(feature, bucket);
    }
}
