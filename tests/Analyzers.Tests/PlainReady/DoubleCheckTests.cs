using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>The shapes of a test before the lock and again under it.</summary>
public sealed class DoubleCheckTests
{
    [Fact]
    public Task A_nested_test_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size()
            {
                if (!{|PUB1001:_ready|})
                {
                    lock (_gate)
                    {
                        if (!_ready) { _size = 7; {|PUB1002:_ready = true|}; }
                    }
                }

                return _size;
            }
        }
        """);

    [Fact]
    public Task An_early_return_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size()
            {
                if ({|PUB1001:_ready|}) return _size;
                lock (_gate)
                {
                    if (_ready) return _size;
                    _size = 7;
                    {|PUB1002:_ready = true|};
                    return _size;
                }
            }
        }
        """);

    [Fact]
    public Task An_inverted_flag_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _pending = true; int _size;

            public int Size()
            {
                if ({|PUB1001:_pending|})
                {
                    lock (_gate)
                    {
                        if (_pending) { _size = 7; {|PUB1002:_pending = false|}; }
                    }
                }

                return _size;
            }
        }
        """);

    [Fact]
    public Task A_test_and_a_lock_in_different_methods_are_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size()
            {
                if (!{|PUB1001:_ready|}) Build();
                return _size;
            }

            void Build()
            {
                lock (_gate)
                {
                    if (!_ready) { _size = 7; {|PUB1002:_ready = true|}; }
                }
            }
        }
        """);

    [Fact]
    public Task Each_lock_free_test_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { if (!{|PUB1001:_ready|}) Build(); return _size; }

            public bool IsEmpty() { if (!{|PUB1001:_ready|}) Build(); return _size == 0; }

            void Build() { lock (_gate) { if (!_ready) { _size = 7; {|PUB1002:_ready = true|}; } } }
        }
        """);

    [Fact]
    public Task Each_publishing_store_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => {|PUB1001:_ready|} ? _size : 0;

            public void Grow() { lock (_gate) { _size = 7; {|PUB1002:_ready = true|}; } }

            public void Fill() { lock (_gate) { _size = 9; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_test_under_the_same_lock_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size()
            {
                lock (_gate)
                {
                    if (!_ready) { _size = 7; _ready = true; }
                    return _size;
                }
            }
        }
        """);

    [Fact]
    public Task A_flag_ordered_on_both_sides_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size()
            {
                if (Volatile.Read(ref _ready)) return _size;
                lock (_gate)
                {
                    if (!_ready) { _size = 7; Volatile.Write(ref _ready, true); }
                    return _size;
                }
            }
        }
        """);

    [Fact]
    public Task A_volatile_flag_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); volatile bool _ready; int _size;

            public int Size()
            {
                if (_ready) return _size;
                lock (_gate)
                {
                    if (!_ready) { _size = 7; _ready = true; }
                    return _size;
                }
            }
        }
        """);

    [Fact]
    public Task The_flag_going_down_again_is_no_publishing_store() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => {|PUB1001:_ready|} ? _size : 0;

            public void Fill() { lock (_gate) { _size = 9; {|PUB1002:_ready = true|}; } }

            public void Close() { lock (_gate) _ready = false; }
        }
        """);

    [Fact]
    public Task A_reader_that_fills_in_what_it_does_not_find_is_still_a_reader() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; List<int> _items;

            public bool Any() { Load(); return _items.Count > 0; }

            public List<int> Items()
            {
                Load();
                if (_items == null) Interlocked.CompareExchange(ref _items, new List<int>(), null);
                return _items;
            }

            void Load()
            {
                if ({|PUB1001:_ready|}) return;
                lock (_gate)
                {
                    if (_ready) return;
                    if (Environment.ProcessorCount > 1) _items = new List<int> { 7 };
                    {|PUB1002:_ready = true|};
                }
            }
        }
        """);

    [Fact]
    public Task A_reference_that_every_store_exchanges_for_null_is_lazy_by_itself() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Host
        {
            static object s_gate; static int s_kind;

            static object Gate { get { if (s_gate == null) Interlocked.CompareExchange(ref s_gate, new object(), null); return s_gate; } }

            public static void Check()
            {
                if (s_kind == 0) { lock (Gate) { if (s_kind == 0) s_kind = Environment.ProcessorCount > 1 ? 2 : 1; } }
                if (s_kind == 1) throw new NotSupportedException();
            }
        }
        """);

    [Theory]
    [InlineData("internal", true)]
    [InlineData("private", false)]
    public Task A_double_check_is_for_callers_without_the_lock_whoever_calls_it_here(string access, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        static class Screen
        {
            static readonly object s_gate = new(); static bool s_measured; static int s_dpi, s_frame;

            public static int Frame() { lock (s_gate) { s_frame = Dpi() / 2; return s_frame; } }

            {{access}} static int Dpi()
            {
                if (!{{(isReported ? "{|PUB1001:s_measured|}" : "s_measured")}}) { lock (s_gate) { if (!s_measured) { s_dpi = Environment.ProcessorCount; {{(isReported ? "{|PUB1002:s_measured = true|}" : "s_measured = true")}}; } } }
                return s_dpi;
            }
        }
        """);
}
