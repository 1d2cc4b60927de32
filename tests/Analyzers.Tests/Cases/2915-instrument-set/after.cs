using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2915;

public interface IMetricSink
{
    void Register(string name, Func<long> read);
}

public sealed class InstrumentSet
{
    private sealed class Counter
    {
        private long _value;

        public long Value => Interlocked.Read(ref _value);

        public void Add(long amount) => Interlocked.Add(ref _value, amount);
    }

    private readonly object _publish = new();
    private readonly IMetricSink _sink;
    private readonly string _meter;
    private readonly string[] _names;
    private volatile bool _published;
    private Counter[] _counters;
    private Dictionary<string, int> _index;

    public InstrumentSet(IMetricSink sink, string meter, params string[] names)
    {
        _sink = sink;
        _meter = meter;
        _names = names;
    }

    public void Add(string name, long amount = 1)
    {
        EnsurePublished();
        if (_index.TryGetValue(name, out int at))
        {
            _counters[at].Add(amount);
        }
    }

    public long Total(Func<string, bool> filter)
    {
        EnsurePublished();
        long total = 0;
        foreach (var pair in _index)
        {
            if (filter(pair.Key))
            {
                total += _counters[pair.Value].Value;
            }
        }

        return total;
    }

    private void EnsurePublished()
    {
        if (_published)
        {
            return;
        }

        lock (_publish)
        {
            if (_published)
            {
                return;
            }

            var counters = new Counter[_names.Length];
            var index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < _names.Length; i++)
            {
                var counter = new Counter();
                counters[i] = counter;
                index[_names[i]] = i;
                _sink.Register(_meter + "." + _names[i], () => counter.Value);
            }

            _counters = counters;
            _index = index;
            _published = true;
        }
    }
}
