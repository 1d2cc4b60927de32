using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3503;

public enum Severity
{
    Trace,
    Info,
    Warning,
    Fatal,
}

public interface ILogSink
{
    void Emit(Severity severity, string text);
}

public sealed class LogRouter
{
    private readonly object _setup = new();
    private readonly Func<IReadOnlyDictionary<string, string>> _settings;
    private readonly Func<string, ILogSink> _sinkByName;
    private volatile ILogSink[] _sinks;
    private volatile Severity _minimum;
    private bool _configured;

    public LogRouter(Func<IReadOnlyDictionary<string, string>> settings, Func<string, ILogSink> sinkByName)
    {
        _settings = settings;
        _sinkByName = sinkByName;
    }

    public void Write(Severity severity, string text)
    {
        if (!_configured)
        {
            Configure();
        }

        if (severity < _minimum)
        {
            return;
        }

        foreach (var sink in _sinks)
        {
            sink.Emit(severity, text);
        }
    }

    private void Configure()
    {
        lock (_setup)
        {
            if (_configured)
            {
                return;
            }

            var settings = _settings();
            var sinks = new List<ILogSink>();
            if (settings.TryGetValue("log.sinks", out var names))
            {
                foreach (var name in names.Split(',', StringSplitOptions.RemoveEmptyEntries))
                {
                    sinks.Add(_sinkByName(name.Trim()));
                }
            }

            _sinks = sinks.ToArray();
            _minimum = settings.TryGetValue("log.level", out var level) && Enum.TryParse(level, true, out Severity parsed)
                ? parsed
                : Severity.Info;
            _configured = true;
        }
    }
}
