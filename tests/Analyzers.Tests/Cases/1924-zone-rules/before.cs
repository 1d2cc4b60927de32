using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1924;

public sealed class ZoneRules
{
    private readonly object _parse = new();
    private readonly string _source;
    private volatile bool _parsed;
    private Dictionary<string, int> _offsets;
    private int _fallback;

    public ZoneRules(string source) => _source = source;

    public TimeSpan OffsetOf(string zone)
    {
        var offsets = _offsets;
        int minutes = _fallback;
        if (!_parsed)
        {
            lock (_parse)
            {
                if (!_parsed)
                {
                    Parse();
                }

                offsets = _offsets;
                minutes = _fallback;
            }
        }

        if (offsets.TryGetValue(zone, out int known))
        {
            minutes = known;
        }

        return TimeSpan.FromMinutes(minutes);
    }

    private void Parse()
    {
        var offsets = new Dictionary<string, int>();
        foreach (var line in _source.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(' ');
            offsets[cells[0]] = int.Parse(cells[1]);
        }

        _fallback = offsets.GetValueOrDefault("UTC");
        _offsets = offsets;
        _parsed = true;
    }
}
