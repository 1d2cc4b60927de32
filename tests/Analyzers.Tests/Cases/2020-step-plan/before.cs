using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2020;

public sealed record Step(string Name, int Seconds);

public sealed class StepPlan
{
    private readonly Func<IEnumerable<Step>> _source;
    private SpinLock _spin = new(enableThreadOwnerTracking: false);
    private ImmutableArray<Step> _steps;
    private Dictionary<string, Step> _byName;
    private int _longest;

    public StepPlan(Func<IEnumerable<Step>> source) => _source = source;

    public int Longest
    {
        get
        {
            if (_steps.IsDefault)
            {
                Resolve();
            }

            return _longest;
        }
    }

    public Step Find(string name)
    {
        if (_steps.IsDefault)
        {
            Resolve();
        }

        return _byName.TryGetValue(name, out var step) ? step : null;
    }

    private void Resolve()
    {
        var read = _source().ToImmutableArray();
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            if (!_steps.IsDefault)
            {
                return;
            }

            var byName = new Dictionary<string, Step>(read.Length);
            foreach (var step in read)
            {
                byName[step.Name] = step;
                _longest = Math.Max(_longest, step.Seconds);
            }

            _byName = byName;
            _steps = read;
        }
        finally
        {
            if (taken)
            {
                _spin.Exit();
            }
        }
    }
}
