using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3907;

public interface IMetricListener
{
    void Measured(string instrument, double value);
    void Completed();
}

public sealed class Instrument : IDisposable
{
    private readonly object _edit = new();
    private readonly string _name;
    private IMetricListener[] _listeners = new IMetricListener[4];
    private int _count;
    private double _scale = 1;

    public Instrument(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _name = name;
    }

    public string Name => _name;

    public bool Enabled => Volatile.Read(ref _count) > 0;

    public double Scale
    {
        get => _scale;
        init => _scale = value;
    }

    public void Subscribe(IMetricListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        lock (_edit)
        {
            if (_count == _listeners.Length)
            {
                var wider = new IMetricListener[_count * 2];
                Array.Copy(_listeners, wider, _count);
                _listeners = wider;
            }

            _listeners[_count] = listener;
            Volatile.Write(ref _count, _count + 1);
        }
    }

    public void Record(double value)
    {
        int count = Volatile.Read(ref _count);
        var listeners = _listeners;
        for (int i = 0; i < count; i++)
        {
            listeners[i].Measured(_name, value * _scale);
        }
    }

    public T Timed<T>(Func<T> body)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return body();
        }
        finally
        {
            Record(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    public void Dispose()
    {
        lock (_edit)
        {
            for (int i = 0; i < _count; i++)
            {
                _listeners[i].Completed();
            }
        }
    }
}
