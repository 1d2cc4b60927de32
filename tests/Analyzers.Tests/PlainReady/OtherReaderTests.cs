using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Where the search of one reader ends: at code that takes the writers' lock, and at code that asks for the flag itself.</summary>
public sealed class OtherReaderTests
{
    [Fact]
    public Task What_follows_a_call_that_takes_the_lock_is_ordered_by_it() => VerifyCS.VerifyAnalyzerAsync("""
        class Entry
        {
            readonly object _gate = new(); bool _waiting; int _reason;

            public void Wait(int reason) { lock (_gate) { _reason = reason; _waiting = true; } }

            public int Reason() { if (!_waiting) return 0; Flush(); return _reason; }

            void Flush() { lock (_gate) Console.WriteLine(); }
        }
        """);

    [Fact]
    public Task A_call_that_may_pass_by_the_lock_orders_nothing() => VerifyCS.VerifyAnalyzerAsync("""
        class Entry
        {
            readonly object _gate = new(); bool _waiting; int _reason;

            public void Wait(int reason) { lock (_gate) { _reason = reason; {|PUB1002:_waiting = true|}; } }

            public int Reason(bool flush) { if (!{|PUB1001:_waiting|}) return 0; Flush(flush); return _reason; }

            void Flush(bool flush) { if (flush) lock (_gate) Console.WriteLine(); }
        }
        """);

    [Fact]
    public Task What_the_slow_way_of_another_reader_stores_is_the_writers() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Collections.Concurrent;

        class Address
        {
            static readonly ConcurrentDictionary<int, Address> s_all = new();
            int _hash; bool _known;

            public int Hash() => {|PUB1001:_known|} ? _hash : Compute();

            int Compute() { _hash = 7; {|PUB1002:_known = true|}; return _hash; }

            public string Text() => Hash() + ":" + Hash();
        }
        """);

    [Fact]
    public Task A_helper_whose_callers_all_wait_or_hold_the_lock_is_ordered() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading;

        class Signal
        {
            readonly object _gate = new(); readonly ManualResetEvent _set = new(false); bool _aborted; string _why;

            public void Abort(string why) { lock (_gate) { _why = why; _aborted = true; _set.Set(); } }

            public string Peek() { lock (_gate) return Reason(); }

            public string Wait() { _set.WaitOne(); return Reason(); }

            string Reason() => _aborted ? _why : null;
        }
        """);

    [Fact]
    public Task A_helper_with_one_caller_that_does_not_wait_is_reported() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading;

        class Signal
        {
            readonly object _gate = new(); readonly ManualResetEvent _set = new(false); bool _aborted; string _why;

            public void Abort(string why) { lock (_gate) { _why = why; {|PUB1002:_aborted = true|}; _set.Set(); } }

            public string Peek() => Reason();

            public string Wait() { _set.WaitOne(); return Reason(); }

            string Reason() => {|PUB1001:_aborted|} ? _why : null;
        }
        """);

    [Fact]
    public Task What_only_an_assertion_reads_is_no_payload() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Diagnostics;

        class Manager
        {
            static readonly object s_gate = new(); static bool s_ready; static bool s_done;

            public static bool IsReady() { if (s_ready) { Debug.Assert(s_done); return true; } return false; }

            public static void Make() { lock (s_gate) { s_done = true; s_ready = true; } }
        }
        """);

    [Fact]
    public Task What_a_traced_call_reads_in_a_release_build_is_payload() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Diagnostics;

        class Manager
        {
            static readonly object s_gate = new(); static bool s_ready; static int s_done;

            public static bool IsReady() { if ({|PUB1001:s_ready|}) { Trace.WriteLine("done " + s_done); return true; } return false; }

            public static void Make() { lock (s_gate) { s_done = 1; {|PUB1002:s_ready = true|}; } }
        }
        """);

    /// <summary>Who builds for the callers of a getter has callers of his own: what a dispatcher runs builds for nobody.</summary>
    [Theory]
    [InlineData("public void Apply()", "{|PUB1001:{|PUB2006:_changed|}|}", "{|PUB1002:_changed = false|}", "")]
    [InlineData("void Apply()", "_changed", "_changed = false", "_dispatch(Apply);")]
    public Task A_letter_box_that_a_dispatcher_empties(string apply, string test, string store, string post) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Progress
        {
            readonly object _gate = new(); readonly Action<Action> _dispatch; string _message = "", _next = ""; bool _changed;

            public Progress(Action<Action> dispatch) => _dispatch = dispatch;

            public string Message => _message;

            public void Post(string message) { lock (_gate) { _next = message; _changed = true; {{post}} } }

            {{apply}} { if ({{test}}) lock (_gate) { _message = _next; {{store}}; } }
        }
        """);

    /// <summary>What a helper of another object loads belongs to that object, also where its caller is no object at all.</summary>
    [Theory]
    [InlineData("{|PUB1001:_count|}", "lock (_gate) { _items[_count] = item; {|PUB1002:_count = _count + 1|}; }", "var n = log.Count; for (var i = 0; i < n; i++) sum += log[i].Length;")]
    [InlineData("{|PUB1001:_count|}", "lock (_gate) { _items[_count] = item; {|PUB1002:_count = _count + 1|}; }", "for (int i = 0, n = log.Count; i < n; i++) sum += log[i].Length;")]
    [InlineData("Volatile.Read(ref _count)", "lock (_gate) { _items[_count] = item; Volatile.Write(ref _count, _count + 1); }", "for (int i = 0, n = log.Count; i < n; i++) sum += log[i].Length;")]
    [InlineData("_count", "lock (_gate) { _items[_count] = item; _count = _count + 1; }", "for (int i = 0, n = log.Count; i < n; i++) sum += i;")]
    public Task Another_type_walks_up_to_a_count(string load, string record, string walk) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Log
        {
            readonly object _gate = new(); readonly string[] _items = new string[1024]; int _count;

            public int Count => {{load}};

            public string this[int at] => _items[at];

            public void Record(string item) { {{record}} }
        }

        static class Statistics { public static int Length(this Log log) { var sum = 0; {{walk}} return sum; } }
        """);
}
