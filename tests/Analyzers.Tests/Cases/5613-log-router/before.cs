using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5613;

public enum LogLevel
{
    Debug,
    Info,
    Warning,
    Error,
}

public sealed record LogRule(string Prefix, LogLevel Minimum, Action<string> Sink);

public sealed class LogRouter
{
    private readonly Func<IEnumerable<LogRule>> _configuration;
    private int _configured;
    private LogRule[] _rules = Array.Empty<LogRule>();
    private TextWriter _fallback;
    private long _written;

    public LogRouter(Func<IEnumerable<LogRule>> configuration) => _configuration = configuration;

    public long Written => Interlocked.Read(ref _written);

    public void Write(LogLevel level, string category, string message)
    {
        Configure();

        string line = $"{level}: {category}: {message}";
        foreach (var rule in _rules)
        {
            if (category.StartsWith(rule.Prefix, StringComparison.Ordinal))
            {
                if (level >= rule.Minimum)
                {
                    rule.Sink(line);
                    Interlocked.Increment(ref _written);
                }

                return;
            }
        }

        if (level >= LogLevel.Warning)
        {
            _fallback.WriteLine(line);
        }
    }

    private void Configure()
    {
        if (Interlocked.CompareExchange(ref _configured, 1, 0) != 0)
        {
            return;
        }

        var rules = new List<LogRule>(_configuration());
        rules.Sort(static (a, b) => b.Prefix.Length.CompareTo(a.Prefix.Length));
        _fallback = TextWriter.Synchronized(Console.Error);
        _rules = rules.ToArray();
    }
}
