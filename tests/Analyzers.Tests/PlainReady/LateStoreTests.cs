using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What is stored after the flag belongs to it where code asks for the flag first; otherwise only what stands beside it does.</summary>
public sealed class LateStoreTests
{
    [Fact]
    public Task A_test_under_the_lock_leads_to_what_follows_the_flag() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Input
        {
            static readonly object Gate = new(); static bool s_listens; static string? s_element;

            public static bool Start(string element)
            {
                lock (Gate)
                {
                    if (s_listens) return false;
                    {|PUB2001:{|PUB1002:s_listens = true|}|};
                    s_element = element;
                    return true;
                }
            }

            public static void Stop() { lock (Gate) { {|PUB2005:s_listens = false|}; s_element = null; } }

            public static int Length() => {|PUB1001:s_listens|} ? s_element!.Length : 0;
        }
        """);

    [Fact]
    public Task What_a_later_call_stores_is_a_state_of_its_own() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Sink
        {
            volatile bool _disposed; string? _current;

            public void Dispose() { _disposed = true; Drain(); }

            void Drain() => _current = "drained";

            public string? Current() => _disposed ? _current : null;
        }
        """);

    [Fact]
    public Task A_handler_clears_up_after_a_failure() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Options
        {
            readonly object _gate = new(); volatile bool _off; string _mode = "on";

            public void Disable(Action save)
            {
                lock (_gate)
                {
                    try { _off = true; save(); }
                    catch (InvalidOperationException) { _mode = "failed"; throw; }
                }
            }

            public void Enable() => _mode = "on";

            public string Mode() => _off ? _mode : "on";
        }
        """);

    [Fact]
    public Task A_counter_that_is_moved_on_later_is_not_announced() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Trace
        {
            static readonly object Gate = new(); static bool s_enabled; static int s_generation;

            public static void Enable() { lock (Gate) { s_enabled = true; s_generation++; } }

            public static int Generation() => s_enabled ? s_generation : 0;
        }
        """);

    [Fact]
    public Task What_is_taken_back_after_the_flag_is_torn_down() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Session
        {
            readonly object _gate = new(); bool _closed; string? _events = "events";

            public void Close() { lock (_gate) { _closed = true; _events = null; } }

            public string? Events() => _closed ? _events : "open";
        }
        """);

    [Fact]
    public Task A_word_that_is_only_exchanged_is_a_lock() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Connection
        {
            volatile bool _closing; int _semaphore;

            public void Close() { _closing = true; while (Interlocked.CompareExchange(ref _semaphore, 1, 0) != 0) Thread.Yield(); }

            public bool Try() => _closing && Interlocked.CompareExchange(ref _semaphore, 1, 0) == 0;
        }
        """);

    [Fact]
    public Task A_mark_goes_up_for_good_before_what_it_announces_and_a_constant_beside() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Slot
        {
            readonly object _gate = new(); readonly bool[] _puts = new bool[4]; bool _has; string? _value;

            public void Put(string value) { lock (_gate) { {|PUB2001:{|PUB1002:_has = true|}|}; _value = value; _puts[0] = true; } }

            public bool IsPut => {|PUB1001:_has|} && _puts[0];

            public string? Get() => {|PUB1001:_has|} ? _value : throw new InvalidOperationException();
        }
        """);

    [Fact]
    public Task Whoever_is_called_for_another_object_builds_nothing_late() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Node
        {
            readonly object _gate = new(); Node? _left, _right; bool _linked;

            public Node? First() => null;

            public int Get()
            {
                if (!{|PUB1001:_linked|}) { lock (_gate) { if (!_linked) { _left = First(); _right = _left?.First(); {|PUB1002:_linked = true|}; } } }
                return Value(_left) + Value(_right);
            }

            int Value(Node? node) => node is null ? 0 : node.Get();
        }
        """);

    [Theory]
    [InlineData("_lines.Clear()", "_closed", "_closed = true")]
    [InlineData("_lines.Add(\"end\")", "{|PUB1001:_closed|}", "{|PUB1002:{|PUB2001:_closed = true|}|}")]
    public Task What_is_cleared_is_not_built(string last, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Channel
        {
            readonly object _gate = new(); readonly List<string> _lines = []; bool _closed;

            public void Close() { if (_closed) return; lock (_gate) { {{store}}; {{last}}; } }

            public int Count() => {{load}} ? _lines.Count : -1;
        }
        """);

    [Fact]
    public Task A_getter_hands_out_nothing_that_the_question_does_not_lead_to() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Socket
        {
            readonly object _gate = new(); volatile int _state;

            public int State => _state;

            public void Close()
            {
                lock (_gate) { if (_state == 2) return; if (_state == 3) return; _state = 2; }
                Environment.GetCommandLineArgs();
                lock (_gate) _state = 3;
            }

            public void Send() { if (_state != 1) throw new InvalidOperationException(); }
        }
        """);
}
