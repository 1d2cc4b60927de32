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
}
