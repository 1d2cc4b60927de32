using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB1006: a fence inside a call is all that orders one side.</summary>
public sealed class PUB1006Tests
{
    [Theory]
    [InlineData("void Count() => Interlocked.Increment(ref _calls);")]
    [InlineData("void Count() { _calls++; Thread.MemoryBarrier(); }")]
    [InlineData("void Count() => Inner(); void Inner() { if (_calls > 3) Thread.MemoryBarrier(); else _calls++; Interlocked.MemoryBarrier(); }")]
    [InlineData("void Count() { _calls++; Thread.MemoryBarrier(); throw new Exception(); }", "try { Count(); } catch { }")]
    public Task A_writer_that_borrows_is_told(string lender, string call = "Count();") =>
        VerifyCS.VerifyAnalyzerAsync(Writer(call, lender.Contains("throw", StringComparison.Ordinal) ? "{|PUB1002:_ready = true|}" : "{|PUB1006:_ready = true|}", lender));

    [Theory]
    [InlineData("Count(); Thread.MemoryBarrier();", "void Count() => Interlocked.Increment(ref _calls);")]
    [InlineData("Count(); Fence();", "void Count() => Interlocked.Increment(ref _calls); void Fence() => Thread.MemoryBarrier();")]
    [InlineData("Fence();", "static void Fence() => Interlocked.MemoryBarrier();")]
    public Task A_fence_of_its_own_is_no_loan(string call, string lender) => VerifyCS.VerifyAnalyzerAsync(Writer(call, "_ready = true", lender));

    [Theory]
    [InlineData("Count();", "void Count() { lock (this) _calls++; }")]
    [InlineData("Count();", "void Count() { if (_calls > 3) Thread.MemoryBarrier(); }")]
    [InlineData("Count();", "protected virtual void Count() => Interlocked.Increment(ref _calls);")]
    [InlineData("Action later = Count;", "void Count() => Interlocked.Increment(ref _calls);")]
    public Task What_does_not_always_fence_lends_nothing(string call, string lender) =>
        VerifyCS.VerifyAnalyzerAsync(Writer(call, "{|PUB1002:_ready = true|}", lender));

    [Fact]
    public Task A_release_store_needs_no_loan() => VerifyCS.VerifyAnalyzerAsync(
        Writer("Count();", "Volatile.Write(ref _ready, true)", "void Count() => Interlocked.Increment(ref _calls);"));

    [Fact]
    public Task A_reader_that_borrows_is_told() => VerifyCS.VerifyAnalyzerAsync(
        Reader("if (!{|PUB1006:_ready|}) return 0; Count(); return _size;"));

    [Theory]
    [InlineData("if (!Volatile.Read(ref _ready)) return 0; Count(); return _size;")]
    [InlineData("if (!_ready) return 0; Count(); Thread.MemoryBarrier(); return _size;")]
    [InlineData("var ready = _ready; Thread.MemoryBarrier(); if (!ready) return 0; return _size;")]
    public Task A_reader_that_orders_itself_is_silent(string reader) => VerifyCS.VerifyAnalyzerAsync(Reader(reader));

    [Theory]
    [InlineData("Count(); if (!{|PUB1001:_ready|}) return 0; return _size;")]
    [InlineData("if (!{|PUB1001:_ready|}) return 0; var size = _size; Count(); return size;")]
    [InlineData("if (!{|PUB1001:_ready|}) return 0; if (_calls > 3) Count(); return _size;")]
    public Task A_call_that_does_not_stand_between_lends_nothing(string reader) => VerifyCS.VerifyAnalyzerAsync(Reader(reader));

    [Fact]
    public Task A_flag_that_is_raised_too_early_is_not_told_of_its_loan() => VerifyCS.VerifyAnalyzerAsync(
        Writer("Count();", "{|PUB2001:_ready = true|}; _size = 8", "void Count() => Interlocked.Increment(ref _calls);"));

    [Fact]
    public Task A_helper_that_fences_after_its_load_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        Reader("if (!IsReady()) return 0; return _size;", "bool IsReady() { var ready = _ready; Thread.MemoryBarrier(); return ready; }"));

    [Fact]
    public Task A_fence_in_another_type_is_known_when_the_whole_compilation_is() => VerifyCS.VerifyAnalyzerAsync(
        Writer("new Bus().Add();", "{|PUB1006:_ready = true|}", "") + "class Bus { int _n; public void Add() => Interlocked.Increment(ref _n); }");

    [Fact]
    public Task A_call_of_another_type_that_has_no_fence_lends_nothing() => VerifyCS.VerifyAnalyzerAsync(
        Writer("new Bus().Add();", "{|PUB1002:_ready = true|}", "") + "class Bus { int _n; public void Add() => _n++; }");

    private static string Writer(string call, string store, string members) => $$"""
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _calls;

            public int Size() => Volatile.Read(ref _ready) ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; {{call}} {{store}}; } }

            {{members}}
        }
        """;

    private static string Reader(string body, string members = "") => $$"""
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _calls;

            public int Size() { {{body}} }

            public void Build() { lock (_gate) { _size = 7; Volatile.Write(ref _ready, true); } }

            void Count() => Interlocked.Increment(ref _calls);

            {{members}}
        }
        """;
}
