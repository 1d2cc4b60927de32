using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace Corpus.C6420;

public sealed class ZoneOffsets
{
    private readonly Func<IEnumerable<string>> _lines;
    private readonly Dictionary<string, TimeSpan> _offsets = new(StringComparer.OrdinalIgnoreCase);
    private volatile bool _populated;

    public ZoneOffsets(Func<IEnumerable<string>> lines) => _lines = lines;

    public DateTime ToZone(DateTime utc, string zone)
    {
        if (!TryOffset(zone, out var offset))
        {
            throw new TimeZoneNotFoundException(zone);
        }

        return utc + offset;
    }

    public bool TryOffset(string zone, out TimeSpan offset)
    {
        if (!_populated)
        {
            lock (_offsets)
            {
                Populate();
                _populated = true;
            }
        }

        return _offsets.TryGetValue(zone, out offset);
    }

    private void Populate()
    {
        _offsets.Clear();
        foreach (var line in _lines())
        {
            var cells = line.Split('\t');
            if (cells.Length == 2)
            {
                _offsets.Add(cells[0], TimeSpan.Parse(cells[1], CultureInfo.InvariantCulture));
            }
        }
    }
}
