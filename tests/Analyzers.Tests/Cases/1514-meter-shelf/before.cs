using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1514;

public sealed class Gauge
{
    private long _value;

    public Gauge(string name) => Name = name;

    public string Name { get; }

    public long Value => Interlocked.Read(ref _value);

    public void Add(long delta) => Interlocked.Add(ref _value, delta);
}

public sealed class MeterShelf : IDisposable
{
    private readonly object _append = new();
    private readonly Action<string, long> _sink;
    private readonly Timer _export;
    private Gauge[] _gauges = new Gauge[8];
    private int _used;

    public MeterShelf(Action<string, long> sink, TimeSpan period)
    {
        _sink = sink;
        _export = new Timer(static s => ((MeterShelf)s).Export(), this, period, period);
    }

    public Gauge Register(string name)
    {
        lock (_append)
        {
            for (int i = 0; i < _used; i++)
            {
                if (_gauges[i].Name == name)
                {
                    return _gauges[i];
                }
            }

            if (_used == _gauges.Length)
            {
                var bigger = new Gauge[_used * 2];
                Array.Copy(_gauges, bigger, _used);
                _gauges = bigger;
            }

            var gauge = new Gauge(name);
            _gauges[_used] = gauge;
            _used++;
            return gauge;
        }
    }

    public void Dispose() => _export.Dispose();

    private void Export()
    {
        int used = _used;
        var gauges = _gauges;
        for (int i = 0; i < used; i++)
        {
            _sink(gauges[i].Name, gauges[i].Value);
        }
    }
}
