using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3108;

public sealed class ZoneDirectory : IDisposable
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Func<IEnumerable<string>> _lines;
    private SortedList<int, string> _zones;
    private string _fallback;
    private bool _imported;

    public ZoneDirectory(Func<IEnumerable<string>> lines) => _lines = lines;

    public string ZoneOf(int postcode)
    {
        if (!_imported)
        {
            Import();
        }

        return _zones.TryGetValue(postcode / 100, out var zone) ? zone : _fallback;
    }

    public void Dispose() => _rw.Dispose();

    private void Import()
    {
        _rw.EnterWriteLock();
        try
        {
            if (_imported) return;

            var zones = new SortedList<int, string>();
            foreach (string line in _lines())
            {
                var cells = line.Split('\t');
                zones[int.Parse(cells[0])] = cells[1];
            }

            _zones = zones;
            _fallback = zones.Count > 0 ? zones.GetValueAtIndex(0) : "unzoned";
            _imported = true;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}
