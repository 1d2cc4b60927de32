using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2001: the flag goes up before its payload is complete.</summary>
public sealed class PUB2001Tests
{
    [Fact]
    public Task A_store_behind_the_flag_is_reported_although_both_sides_are_ordered() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Endpoint
        {
            readonly object _gate = new();
            bool _resolved;
            int _port;

            public int Port() { if (!Volatile.Read(ref _resolved)) Resolve(); return _port; }

            void Resolve()
            {
                lock (_gate) { if (_resolved) return; {|PUB2001:Volatile.Write(ref _resolved, true)|}; _port = 443; }
            }
        }
        """);

    [Fact]
    public Task A_flag_that_is_stored_last_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Endpoint
        {
            readonly object _gate = new();
            bool _resolved;
            int _port;

            public int Port() { if (!Volatile.Read(ref _resolved)) Resolve(); return _port; }

            void Resolve()
            {
                lock (_gate) { if (_resolved) return; _port = 443; Volatile.Write(ref _resolved, true); }
            }
        }
        """);

    [Fact]
    public Task A_store_in_a_callee_behind_the_flag_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Endpoint
        {
            readonly object _gate = new();
            volatile bool _resolved;
            int _port;

            public int Port() { if (!_resolved) Resolve(); return _port; }

            void Resolve() { lock (_gate) { if (_resolved) return; {|PUB2001:_resolved = true|}; Ask(); } }

            void Ask() => _port = 443;
        }
        """);

    [Fact]
    public Task A_callee_behind_the_flag_that_stores_what_nobody_reads_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Endpoint
        {
            readonly object _gate = new();
            volatile bool _resolved;
            int _port, _turns;

            public int Port() { if (!_resolved) Resolve(); return _port; }

            void Resolve() { lock (_gate) { if (_resolved) return; _port = 443; _resolved = true; Count(); } }

            void Count() => _turns++;
        }
        """);

    [Fact]
    [Trait("Gap", "A delegate that stores payload after the flag is up")]
    public Task A_task_that_builds_behind_the_flag_is_not_seen() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Endpoint
        {
            readonly object _gate = new();
            volatile bool _resolved;
            int _port;

            public int Port() { if (!_resolved) Resolve(); return _port; }

            void Resolve() { lock (_gate) { if (_resolved) return; Task.Run(() => _port = 443); _resolved = true; } }
        }
        """);

    [Fact]
    public Task An_ordered_state_that_comes_and_goes_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Command
        {
            volatile bool _ending; int _state;

            public int State() => _ending ? _state : 0;

            public void End() { _ending = true; _state = Environment.TickCount; _ending = false; }
        }
        """);
}
