using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A state that was seen under a lock, and that is set under it behind the flag, orders the flag and all that was built before.</summary>
public sealed class SeenUnderLockTests
{
    [Theory]
    [InlineData("lock (_gate) { while (!_over) Monitor.Wait(_gate); }", true)]
    [InlineData("lock (_gate) { if (!_over) return -1; }", true)]
    [InlineData("bool over; lock (_gate) { over = _over; } if (!over) return -1;", true)]
    [InlineData("if (!IsOver) return -1;", true)]
    [InlineData("if (Turns() == 0) return -1;", true)]
    [InlineData("lock (_gate) { if (_over) return -1; }", false)]
    [InlineData("lock (_gate) { if (!_begun) return -1; }", false)]
    [InlineData("lock (_gate) { if (!_over) Console.WriteLine(); }", false)]
    public Task A_state_is_asked_under_its_lock(string ask, bool isOrdered) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly object _gate = new(), _other = new(); bool _ready; string? _result; bool _over; bool _begun; int _turns;

            public Job() => Task.Run(Work);

            bool IsOver { get { lock (_gate) return _over; } }

            int Turns() { lock (_gate) { return _turns; } }

            public int Run() { {{ask}} return {{(isOrdered ? "_ready" : "{|PUB1001:_ready|}")}} ? _result!.Length : 0; }

            void Work()
            {
                lock (_gate) { _begun = true; }
                _result = Environment.MachineName;
                {{(isOrdered ? "_ready = true" : "{|PUB1002:_ready = true|}")}};
                lock (_gate) { _over = true; _turns = 1; Monitor.PulseAll(_gate); }
            }
        }
        """);

    /// <summary>So does the flag itself, where it was seen up under its lock, or put up there.</summary>
    [Theory]
    [InlineData("lock (_gate) { if (!_ready) return -1; }", "", true)]
    [InlineData("lock (_gate) { while (!_ready) Monitor.Wait(_gate); }", "", true)]
    [InlineData("lock (_gate) { if (!_ready) Build(); }", "", true)]
    [InlineData("lock (_gate) { if (!_ready) Console.WriteLine(); }", "", false)]
    [InlineData("lock (_gate) { Console.WriteLine(_ready); }", "", false)]
    [InlineData("lock (_gate) { if (!_ready) return -1; }", "public void Again() { lock (_gate) _ready = false; }", false)]
    public Task A_flag_is_seen_up_under_its_lock(string ask, string other, bool isOrdered) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly object _gate = new(); bool _ready; string? _result;

            public int Run() { {{ask}} if ({{(isOrdered ? "_ready" : "{|PUB1001:_ready|}")}}) return _result!.Length; return 0; }

            public void Work() { lock (_gate) Build(); }

            void Build() { _result = Environment.MachineName; {{(isOrdered ? "_ready = true" : "{|PUB1002:_ready = true|}")}}; }

            {{other}}
        }
        """);

    /// <summary>Two locks order nothing: then the state itself is what is not ordered.</summary>
    [Fact]
    public Task A_state_is_asked_under_another_lock() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            readonly object _gate = new(), _other = new(); bool _ready; string? _result; bool _over;

            public Job() => Task.Run(Work);

            public int Run() { lock (_other) { if (!{|PUB1001:_over|}) return -1; } return _ready ? _result!.Length : 0; }

            void Work() { _result = Environment.MachineName; _ready = true; lock (_gate) { {|PUB1002:_over = true|}; } }
        }
        """);
}
