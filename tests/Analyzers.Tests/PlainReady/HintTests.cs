using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A flag whose fast outcome consumes nothing that the slow one built is no ready flag.</summary>
public sealed class HintTests
{
    [Fact]
    public Task A_warning_that_is_logged_once_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Log
        {
            readonly object _gate = new(); bool _warned; int _warnings;

            public void Warn()
            {
                if (_warned) return;
                lock (_gate) { if (_warned) return; _warnings++; _warned = true; Console.WriteLine("once"); }
            }
        }
        """);

    [Fact]
    public Task A_pump_that_is_started_once_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Pump
        {
            readonly object _gate = new(); bool _started; Thread? _thread;

            public void Start()
            {
                if (_started) return;
                lock (_gate) { if (_started) return; _thread = new Thread(Run); _thread.Start(); _started = true; }
            }

            static void Run() => Console.WriteLine();
        }
        """);

    [Fact]
    public Task A_dispose_guard_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Connection : IDisposable
        {
            readonly object _gate = new(); bool _disposed; int _sent;

            public void Send() { if (_disposed) throw new ObjectDisposedException("x"); _sent++; }

            public void Dispose() { lock (_gate) { if (_disposed) return; _sent = 0; _disposed = true; } }
        }
        """);

    [Fact]
    public Task A_stop_request_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Worker
        {
            readonly object _gate = new(); bool _stop; int _rounds;

            public void Run() { for (var i = 0; i < 9; i++) { if (_stop) return; lock (_gate) { _rounds++; } } }

            public void Stop() { lock (_gate) { _stop = true; } }
        }
        """);

    [Fact]
    public Task A_hint_before_a_concurrent_container_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Collections.Concurrent;

        class Cache
        {
            readonly object _gate = new(); readonly ConcurrentDictionary<string, int> _items = new(); bool _any;

            public int Get(string key) => _any && _items.TryGetValue(key, out var value) ? value : 0;

            public void Add(string key) { lock (_gate) { _items[key] = 1; _any = true; } }
        }
        """);

    [Fact]
    public Task A_statistic_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Meter
        {
            long _count, _sum;

            public void Add(long n) { Interlocked.Increment(ref _count); Interlocked.Add(ref _sum, n); }

            public long Mean() => _count == 0 ? 0 : _sum / _count;
        }
        """);
}
