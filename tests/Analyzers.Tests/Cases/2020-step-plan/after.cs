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
    private Resolved _resolved;

    public StepPlan(Func<IEnumerable<Step>> source) => _source = source;

    public int Longest
    {
        get
        {
            return (_resolved ?? Resolve()).Longest;
        }
    }

    public Step Find(string name)
    {
        return (_resolved ?? Resolve()).ByName.TryGetValue(name, out var step) ? step : null;
    }

    private Resolved Resolve()
    {
        var read = _source().ToImmutableArray();
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            if (_resolved is not null)
            {
                return _resolved;
            }

            int longest = 0;
            var byName = new Dictionary<string, Step>(read.Length);
            foreach (var step in read)
            {
                byName[step.Name] = step;
                longest = Math.Max(longest, step.Seconds);
            }

            var resolved = new Resolved(read, byName, longest);
            _resolved = resolved;
            return resolved;
        }
        finally
        {
            if (taken)
            {
                _spin.Exit();
            }
        }
    }

    private sealed record Resolved(ImmutableArray<Step> Steps, Dictionary<string, Step> ByName, int Longest);
}
