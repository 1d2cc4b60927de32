using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3123;

public sealed class TrialPeriod
{
    private readonly object _lookup = new();
    private readonly Func<string> _license;
    private object _ends;

    public TrialPeriod(Func<string> license) => _license = license;

    public DateTimeOffset Ends
    {
        get
        {
            var ends = _ends;
            if (ends == null)
            {
                lock (_lookup)
                {
                    if (_ends == null)
                    {
                        string text = _license();
                        _ends = DateTimeOffset.TryParse(text, out var at) ? at : DateTimeOffset.MaxValue;
                    }

                    ends = _ends;
                }
            }

            return (DateTimeOffset)ends;
        }
    }

    public int DaysLeft(DateTimeOffset now)
    {
        var ends = Ends;
        return ends <= now ? 0 : (int)Math.Min(3650, (ends - now).TotalDays);
    }
}
