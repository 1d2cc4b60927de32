using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>An event that started code signals first of all says that it runs; what it does later is not ordered by it.</summary>
public sealed class StartSignalTests
{
    [Theory]
    [InlineData("_event.Set(); Build();", true)]
    [InlineData("Build(); _event.Set();", false)]
    [InlineData("_event.Set(); Build(); _event.Set();", false)]
    [InlineData("while (_result.Length < 9) { _event.Set(); Build(); }", false)]
    [InlineData("Announce(); Build();", true)]
    [InlineData("Build(); Announce();", false)]
    public Task A_wait_for_the_start_orders_nothing_of_the_work(string work, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly ManualResetEventSlim _event = new(); bool _ready; string _result = "";

            public int Run() { new Thread(Work).Start(); _event.Wait(); return {{(isReported ? "{|PUB1001:_ready|}" : "_ready")}} ? _result.Length : 0; }

            void Work() { {{work}} }

            {{(work.Contains("Announce", StringComparison.Ordinal) ? "void Announce() => _event.Set();" : "")}}

            void Build() { _result = Environment.MachineName; {{(isReported ? "{|PUB1002:_ready = true|}" : "_ready = true")}}; }
        }
        """);

    [Theory]
    [InlineData("AutoResetEvent", "(false)", "WaitOne", "Set", true)]
    [InlineData("CountdownEvent", "(1)", "Wait", "Signal", true)]
    [InlineData("Barrier", "(2)", "SignalAndWait", "SignalAndWait", true)]
    [InlineData("Barrier", "(2)", "SignalAndWait", "SignalAndWait", false)]
    [InlineData("SemaphoreSlim", "(0)", "Wait", "Release", true)]
    [InlineData("SemaphoreSlim", "(0, 1)", "Wait", "Release", false)]
    [InlineData("Semaphore", "(0, 1)", "WaitOne", "Release", false)]
    public Task Every_kind_of_event_and_a_barrier(string type, string arguments, string wait, string signal, bool isStart) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        static class Job
        {
            public static int Run()
            {
                var met = new {{type}}{{arguments}}; var ready = false; var result = "";
                new Thread(Work).Start();
                met.{{wait}}();
                return {{(isStart ? "{|PUB1001:ready|}" : "ready")}} ? result.Length : 0;

                void Work()
                {
                    {{(isStart ? $"met.{signal}();" : "")}}
                    result = Environment.MachineName;
                    {{(isStart ? "{|PUB1002:ready = true|}" : "ready = true")}};
                    {{(isStart ? "" : $"met.{signal}();")}}
                }
            }
        }
        """);

    /// <summary>Somebody else may signal when the work is done.</summary>
    [Fact]
    public Task An_event_that_others_signal_too_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            readonly ManualResetEventSlim _event = new(); bool _ready; string _result = "";

            public int Run() { new Thread(Work).Start(); _event.Wait(); return _ready ? _result.Length : 0; }

            public void Release() => _event.Set();

            void Work() { _event.Set(); _result = Environment.MachineName; _ready = true; }
        }
        """);

    /// <summary>A semaphore that begins at zero is an event, and one that begins above is a lock.</summary>
    [Theory]
    [InlineData("new(0)", "_done.Wait();", "_ready", "_ready = true")]
    [InlineData("new(0)", "if (!_done.Wait(100)) return 0;", "_ready", "_ready = true")]
    [InlineData("new(0)", "_done.Wait(100);", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("new(1)", "", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    public Task A_semaphore_that_the_work_releases(string made, string wait, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly SemaphoreSlim _done = {{made}}; bool _ready; string _result = "";

            public int Run() { new Thread(Work).Start(); {{wait}} return {{load}} ? _result.Length : 0; }

            void Work() { _result = Environment.MachineName; {{store}}; _done.Release(); }
        }
        """);
}
