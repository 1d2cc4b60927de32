using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A fence counts for a side when it stands between its two accesses, and for that side only.</summary>
public sealed class FenceTests
{
    [Fact]
    public Task A_fence_after_every_test_leaves_the_writers_half() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { if (!_ready) return 0; Thread.MemoryBarrier(); return _size; }

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_fence_before_the_test_orders_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { Thread.MemoryBarrier(); if (!{|PUB1001:_ready|}) return 0; return _size; }

            public void Build() { lock (_gate) { _size = 7; Volatile.Write(ref _ready, true); } }
        }
        """);

    [Fact]
    public Task A_fence_before_the_store_orders_the_writer() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => {|PUB1001:_ready|} ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; Thread.MemoryBarrier(); _ready = true; } }
        }
        """);

    [Fact]
    public Task A_fence_after_the_store_orders_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => Volatile.Read(ref _ready) ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:_ready = true|}; Thread.MemoryBarrier(); } }
        }
        """);

    [Fact]
    public Task A_fence_before_the_payload_orders_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => Volatile.Read(ref _ready) ? _size : 0;

            public void Build() { lock (_gate) { Thread.MemoryBarrier(); _size = 7; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_fence_on_one_path_orders_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => Volatile.Read(ref _ready) ? _size : 0;

            public void Build(bool careful)
            {
                lock (_gate) { _size = 7; if (careful) Thread.MemoryBarrier(); {|PUB1002:_ready = true|}; }
            }
        }
        """);

    [Fact]
    public Task A_fence_on_each_side_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { if (!_ready) return 0; Interlocked.MemoryBarrier(); return _size; }

            public void Build() { lock (_gate) { _size = 7; Interlocked.MemoryBarrier(); _ready = true; } }
        }
        """);

    [Fact]
    public Task The_halves_of_a_fence_on_their_sides_are_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { if (!_ready) return 0; Volatile.ReadBarrier(); return _size; }

            public void Build() { lock (_gate) { _size = 7; Volatile.WriteBarrier(); _ready = true; } }
        }
        """);

    [Fact]
    public Task The_halves_of_a_fence_on_the_wrong_sides_order_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { if (!{|PUB1001:_ready|}) return 0; Volatile.WriteBarrier(); return _size; }

            public void Build() { lock (_gate) { _size = 7; Volatile.ReadBarrier(); {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_fence_in_a_callee_orders_the_writer_for_now() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _calls;

            public int Size() => {|PUB1001:_ready|} ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; Count(); {|PUB1006:_ready = true|}; } }

            void Count() => Interlocked.Increment(ref _calls);
        }
        """);
}
