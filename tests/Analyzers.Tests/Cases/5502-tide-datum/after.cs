using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5502;

internal sealed class StationIndex
{
    private readonly object _sync = new();
    private readonly Dictionary<string, double> _datum = new(StringComparer.Ordinal);
    private readonly List<string> _order = new();
    private bool _complete;

    public bool IsComplete => Volatile.Read(ref _complete);

    public int Count => _order.Count;

    public double Datum(string station) => _datum.TryGetValue(station, out double value) ? value : 0;

    public string At(int position) => _order[position];

    public void Complete(IEnumerable<KeyValuePair<string, double>> survey)
    {
        lock (_sync)
        {
            if (_complete)
            {
                return;
            }

            foreach (var (station, datum) in survey)
            {
                _datum.Add(station, datum);
                _order.Add(station);
            }

            Volatile.Write(ref _complete, true);
        }
    }
}

public sealed class TideDesk
{
    private readonly StationIndex _index = new();
    private readonly IReadOnlyDictionary<string, double> _survey;

    public TideDesk(IReadOnlyDictionary<string, double> survey) => _survey = survey;

    public double Depth(string station, double gauge)
    {
        Prepare();
        return gauge - _index.Datum(station);
    }

    public string Northernmost()
    {
        Prepare();
        return _index.Count == 0 ? "" : _index.At(_index.Count - 1);
    }

    private void Prepare()
    {
        if (!_index.IsComplete)
        {
            _index.Complete(_survey);
        }
    }
}
