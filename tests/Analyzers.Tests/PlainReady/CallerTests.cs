using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What callers hold, store and ask counts where they call.</summary>
public sealed class CallerTests
{
    [Fact]
    public Task Payload_that_is_read_where_the_caller_holds_the_lock_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        public class Cores
        {
            readonly object _gate = new(); bool _own; int _more;

            public int Take() { lock (_gate) { _own = true; _more += 2; return Total; } }

            public int Give() { lock (_gate) { var before = Total; _own = false; _more = 0; return before + Total; } }

            public bool Any() => Total > 0;

            int Total => _more + (_own ? 1 : 0);
        }
        """);

    [Fact]
    public Task A_state_that_is_set_for_the_caller_announces_what_the_caller_stored() => VerifyCS.VerifyAnalyzerAsync(
        """
        public class Part
        {
            enum Phase { None, Made, Final }

            readonly object _gate = new(); Phase _phase; object? _value;

            public object? Value()
            {
                if ({|PUB1001:_phase|} < Phase.Made) { _value = new object(); Advance(Phase.Made); }
                return _value;
            }

            public object? Peek() => {|PUB1001:_phase|} >= Phase.Made ? _value : null;

            void Advance(Phase next) { lock (_gate) { if (_phase < next) {|PUB1002:_phase = next|}; } }
        }
        """);

    [Fact]
    public Task A_loser_that_waits_for_an_ordered_load_of_the_flag_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        public class Once
        {
            readonly Func<object> _make; int _state; object? _value;

            public Once(Func<object> make) => _make = make;

            public object? Value()
            {
                if (IsMade()) return _value;
                if (Interlocked.CompareExchange(ref _state, 1, 0) == 0) { _value = _make(); Volatile.Write(ref _state, 2); }
                else SpinWait.SpinUntil(() => IsMade());
                return _value;
            }

            bool IsMade() => Volatile.Read(ref _state) == 2;
        }
        """);

    [Fact]
    public Task A_flag_that_is_built_under_another_flag_is_its_payload_only() => VerifyCS.VerifyAnalyzerAsync(
        """
        public class Grants
        {
            readonly object _gate = new(); bool _checked, _any; int _count;

            public int Count() { Check(); return _any ? _count : 0; }

            void Check()
            {
                if ({|PUB1001:_checked|}) return;
                lock (_gate) { if (!_checked) { _count = Environment.ProcessorCount; _any = _count > 1; {|PUB1002:_checked = true|}; } }
            }
        }
        """);

    [Fact]
    public Task Two_references_that_are_both_tested_guard_themselves() => VerifyCS.VerifyAnalyzerAsync(
        """
        public class Resolvers
        {
            readonly object _gate = new(); string[]? _special, _general;

            public int Count()
            {
                if (_special == null || _general == null) Register();
                return _special!.Length + _general!.Length;
            }

            void Register() { lock (_gate) { if (_general == null) { _special = ["a"]; _general = ["b"]; } } }
        }
        """);

    [Fact]
    public Task A_reference_that_is_tested_on_the_slow_way_only_is_payload() => VerifyCS.VerifyAnalyzerAsync(
        """
        public class Delimiter
        {
            readonly object _gate = new(); bool _known; string? _text;

            public string? Text()
            {
                if (!{|PUB1001:_known|})
                {
                    lock (_gate) { if (!_known) { _text = Environment.NewLine; {|PUB1002:_known = true|}; } }
                    if (_text == null) throw new InvalidOperationException();
                }

                return _text;
            }
        }
        """);

    [Fact]
    public Task A_missing_reference_that_is_taken_for_an_answer_is_payload() => VerifyCS.VerifyAnalyzerAsync(
        """
        public class Operation
        {
            readonly object _gate = new(); readonly ManualResetEvent _done = new(false); bool _completed; Exception? _failure;

            public void Complete(Exception? failure)
            {
                lock (_gate) { _failure = failure; {|PUB1002:_completed = true|}; _done.Set(); }
            }

            public void End()
            {
                if (!{|PUB1001:_completed|}) _done.WaitOne();
                if (_failure != null) throw _failure;
            }
        }
        """);

    [Fact]
    public Task A_missing_reference_that_is_built_then_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        public class Names
        {
            readonly object _gate = new(); bool _loaded; string[]? _names;

            public int Count()
            {
                if (_loaded && _names != null) return _names.Length;
                return Load();
            }

            int Load() { lock (_gate) { _names = ["a"]; _loaded = true; return _names.Length; } }
        }
        """);

    [Theory]
    [InlineData("static int Of(Stock stock) => stock.Ready ? stock.Count : 0;", "lock (stock.Gate) return Of(stock);", "private", false)]
    [InlineData("static int Of(Stock stock) => {|PUB1001:stock.Ready|} ? stock.Count : 0;", "return Of(stock);", "private", true)]
    [InlineData("static int Of(Stock stock) => {|PUB1001:stock.Ready|} ? stock.Count : 0;", "lock (stock.Gate) return Of(stock);", "public", true)]
    public Task A_private_helper_that_is_given_a_locked_object_leaves_the_lock_to_its_callers(string helper, string ask, string access, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Stock
        {
            public readonly object Gate = new(); public bool Ready; public int Count;

            public void Fill(int count) { lock (Gate) { Count = count; {{(isReported ? "{|PUB1002:Ready = true|}" : "Ready = true")}}; } }
        }

        static class Stocks
        {
            public static int Ask(Stock stock) { {{ask}} }

            public static int Sum(Stock first) => Of(first);

            {{access}} {{helper}}
        }
        """);

    [Theory]
    [InlineData("new Stock()", false)]
    [InlineData("given", true)]
    public Task A_private_helper_that_is_only_given_new_objects_works_on_its_callers(string stock, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Stock
        {
            readonly object _gate = new(); public bool Ready; public int Count;

            public void Fill(int count) { lock (_gate) { Count = count; {{(isReported ? "{|PUB1002:Ready = true|}" : "Ready = true")}}; } }
        }

        static class Stocks
        {
            public static int Ask(Stock given, int count) { var stock = {{stock}}; return Sum(stock) + count; }

            static int Sum(Stock stock) => Of(stock) + 1;

            static int Of(Stock stock) => {{(isReported ? "{|PUB1001:stock.Ready|}" : "stock.Ready")}} ? stock.Count : 0;
        }
        """);
}
