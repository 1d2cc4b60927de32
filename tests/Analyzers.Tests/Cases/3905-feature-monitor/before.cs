using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3905;

public interface IFeatureSource
{
    IReadOnlyDictionary<string, string> Read();
    IDisposable OnChange(Action callback);
}

public sealed class ThrottleOptions
{
    public int Permits { get; init; } = 16;
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(1);
    public string[] Exempt { get; init; } = Array.Empty<string>();
}

public sealed class ThrottleMonitor : IDisposable
{
    private readonly IFeatureSource _source;
    private readonly object _reload = new();
    private readonly IDisposable _subscription;
    private readonly List<Action<ThrottleOptions>> _listeners = new();
    private ThrottleOptions _current;

    public ThrottleMonitor(IFeatureSource source)
    {
        _source = source;
        _current = Bind(source.Read());
        _subscription = source.OnChange(() => Task.Run(Reload));
    }

    public ThrottleOptions CurrentValue => _current;

    public bool IsExempt(string client)
    {
        var options = _current;
        return options.Permits <= 0 || Array.IndexOf(options.Exempt, client) >= 0;
    }

    public double PermitsPerSecond()
    {
        var options = _current;
        return options.Permits / options.Window.TotalSeconds;
    }

    public IDisposable OnChange(Action<ThrottleOptions> listener)
    {
        lock (_reload)
        {
            _listeners.Add(listener);
        }

        return new Registration(this, listener);
    }

    public void Dispose() => _subscription.Dispose();

    private static ThrottleOptions Bind(IReadOnlyDictionary<string, string> values)
    {
        var fallback = new ThrottleOptions();
        return new ThrottleOptions
        {
            Permits = values.TryGetValue("permits", out var p) && int.TryParse(p, out int permits) ? permits : fallback.Permits,
            Window = values.TryGetValue("window", out var w) && TimeSpan.TryParse(w, out var window) ? window : fallback.Window,
            Exempt = values.TryGetValue("exempt", out var e) ? e.Split(';') : fallback.Exempt,
        };
    }

    private void Reload()
    {
        Action<ThrottleOptions>[] listeners;
        ThrottleOptions next;
        lock (_reload)
        {
            next = Bind(_source.Read());
            _current = next;
            listeners = _listeners.ToArray();
        }

        foreach (var listener in listeners)
        {
            listener(next);
        }
    }

    private sealed class Registration : IDisposable
    {
        private readonly ThrottleMonitor _owner;
        private Action<ThrottleOptions> _listener;

        public Registration(ThrottleMonitor owner, Action<ThrottleOptions> listener)
        {
            _owner = owner;
            _listener = listener;
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _listener, null) is { } listener)
            {
                lock (_owner._reload)
                {
                    _owner._listeners.Remove(listener);
                }
            }
        }
    }
}
