using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4303;

public enum Severity
{
    Trace,
    Information,
    Warning,
    Failure,
}

public readonly record struct Entry(DateTime At, Severity Severity, string Category, string Message);

public interface ISink : IDisposable
{
    void Emit(in Entry entry);
}

public sealed class SinkFanout : IDisposable
{
    private const int Capacity = 8;

    private readonly object _configure = new();
    private readonly ISink[] _sinks = new ISink[Capacity];
    private readonly Func<DateTime> _clock;
    private int _count;
    private long _dropped;
    private bool _disposed;

    public SinkFanout(Func<DateTime> clock = null) => _clock = clock ?? (static () => DateTime.UtcNow);

    public event Action<ISink, Exception> SinkFailed;

    public Severity Minimum { get; init; } = Severity.Information;

    public long Dropped => Interlocked.Read(ref _dropped);

    public bool IsEnabled(Severity severity) => severity >= Minimum;

    public SinkFanout Attach(ISink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        lock (_configure)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_count == Capacity)
            {
                throw new InvalidOperationException($"No more than {Capacity} sinks.");
            }

            _sinks[_count++] = sink;
        }

        return this;
    }

    public void Write(Severity severity, string category, string message)
    {
        if (!IsEnabled(severity))
        {
            Interlocked.Increment(ref _dropped);
            return;
        }

        var entry = new Entry(_clock(), severity, category, message);
        for (int i = 0; i < _count; i++)
        {
            var sink = _sinks[i];
            try
            {
                sink.Emit(in entry);
            }
            catch (System.IO.IOException e)
            {
                Interlocked.Increment(ref _dropped);
                SinkFailed?.Invoke(sink, e);
            }
        }
    }

    public void Dispose()
    {
        lock (_configure)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            for (int i = 0; i < _count; i++)
            {
                _sinks[i].Dispose();
            }
        }
    }
}
