using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6323;

public sealed class ClockRules
{
    private readonly Lazy<int> _rules;
    private bool _shifts;
    private int[] _starts;
    private TimeSpan[] _offsets;

    public ClockRules(Func<IReadOnlyList<(int Start, TimeSpan Offset)>> load) =>
        _rules = new Lazy<int>(() => Fill(load()));

    public bool Shifts => _rules.Value > 0 && _shifts;

    public TimeSpan OffsetAt(int day)
    {
        if (_rules.Value == 0)
        {
            return TimeSpan.Zero;
        }

        if (!_shifts)
        {
            return _offsets[0];
        }

        int at = Array.BinarySearch(_starts, day);
        return _offsets[Math.Max(0, at < 0 ? ~at - 1 : at)];
    }

    private int Fill(IReadOnlyList<(int Start, TimeSpan Offset)> rules)
    {
        _starts = new int[rules.Count];
        _offsets = new TimeSpan[rules.Count];
        for (int i = 0; i < rules.Count; i++)
        {
            (_starts[i], _offsets[i]) = rules[i];
        }

        _shifts = rules.Count > 1;
        return rules.Count;
    }
}
