using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3828;

public readonly struct Verdict
{
    private readonly sbyte _value;

    private Verdict(sbyte value) => _value = value;

    public static Verdict Yes => new(1);

    public static Verdict No => new(-1);

    public bool IsKnown => _value != 0;

    public bool IsYes => _value > 0;
}

public sealed class Expedition
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Expedition> s_all = new();
    private readonly IReadOnlyList<double> _slopes;
    private Verdict _passable;
    private TimeSpan _estimate;

    private Expedition(IReadOnlyList<double> slopes) => _slopes = slopes;

    public static Expedition For(string route, Func<string, IReadOnlyList<double>> survey) =>
        s_all.GetOrAdd(route, static (r, s) => new Expedition(s(r)), survey);

    public bool Passable
    {
        get
        {
            var passable = _passable;
            if (!passable.IsKnown)
            {
                passable = Verdict.Yes;
                foreach (double slope in _slopes)
                {
                    if (slope > 38) passable = Verdict.No;
                }

                _passable = passable;
            }

            return passable.IsYes;
        }
    }

    public TimeSpan Estimate
    {
        get
        {
            if (_estimate == TimeSpan.Zero)
            {
                double minutes = 15;
                foreach (double slope in _slopes) minutes += 4 + slope;
                _estimate = TimeSpan.FromMinutes(minutes);
            }

            return _estimate;
        }
    }
}
