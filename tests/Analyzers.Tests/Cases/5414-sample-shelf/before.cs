using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5414;

public sealed class CoreSamples
{
    private sealed class Sample
    {
        public bool Dated;
        public int FromYear;
        public int ToYear;
        public string Method;

        public void Date(string label)
        {
            int dash = label.IndexOf('-');
            if (dash <= 0 || !int.TryParse(label.AsSpan(0, dash), out FromYear))
            {
                return;
            }

            if (!int.TryParse(label.AsSpan(dash + 1), out ToYear))
            {
                return;
            }

            Method = FromYear < -50000 ? "luminescence" : "radiocarbon";
            Dated = true;
        }
    }

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Sample> _shelf = new();
    private readonly Func<string, string> _label;

    public CoreSamples(Func<string, string> label) => _label = label;

    public int? Span(string core)
    {
        var sample = Find(core);
        return sample.Dated ? sample.ToYear - sample.FromYear : null;
    }

    public string Method(string core)
    {
        var sample = Find(core);
        if (!sample.Dated)
        {
            return "none";
        }

        return sample.Method;
    }

    private Sample Find(string core)
    {
        if (_shelf.TryGetValue(core, out var known))
        {
            return known;
        }

        var fresh = new Sample();
        fresh.Date(_label(core));
        return _shelf.GetOrAdd(core, fresh);
    }
}
