using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>An element of an array is the flag of what has its index, where a lock shows that others ask for it.</summary>
public sealed class ElementFlagTests
{
    [Theory]
    [InlineData("lock (_gate)", "{|PUB1001:_built[page]|}", "{|PUB1002:_built[page] = true|}")]
    [InlineData("lock (_gates[page])", "{|PUB1001:_built[page]|}", "{|PUB1002:_built[page] = true|}")]
    [InlineData("lock (_gate)", "Volatile.Read(ref _built[page])", "Volatile.Write(ref _built[page], true)")]
    [InlineData("lock (_gate)", "{|PUB1001:_built[page]|}", "Volatile.Write(ref _built[page], true)")]
    [InlineData("", "_built[page]", "_built[page] = true")]
    public Task A_mark_of_each_page(string hold, string test, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Pages
        {
            readonly object _gate = new(); readonly object[] _gates = new object[8]; readonly bool[] _built = new bool[8]; readonly int[] _widths = new int[8];

            public int Width(int page) { if (!{{test}}) Build(page); return _widths[page]; }

            void Build(int page) { {{hold}} { if (_built[page]) return; _widths[page] = Environment.TickCount; {{store}}; } }
        }
        """);

    [Theory]
    [InlineData("public int Width(int page) { lock (_gate) { if (_stages[page] != Stage.Built) return 0; return _widths[page]; } }")]
    [InlineData("public bool IsBuilt(int page) => _stages[page] == Stage.Built;")]
    [InlineData("public Stage Of(int page) => _stages[page];")]
    public Task A_mark_that_is_asked_for_under_the_lock_or_for_its_own_sake_is_silent(string member) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        enum Stage { Fresh, Built }

        class Pages
        {
            readonly object _gate = new(); readonly Stage[] _stages = new Stage[8]; readonly int[] _widths = new int[8];

            {{member.Replace("public Stage", "internal Stage")}}

            public void Build(int page) { lock (_gate) { _widths[page] = page; _stages[page] = Stage.Built; } }
        }
        """);

    [Fact]
    public Task A_loop_that_waits_for_an_element() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Pages
        {
            readonly object _gate = new(); readonly bool[] _built = new bool[8]; int _width;

            public int Width(int page) { while (!{|PUB1001:_built[page]|}) Thread.Sleep(1); return _width; }

            public void Build(int page) { lock (_gate) { _width = page; {|PUB1002:_built[page] = true|}; } }
        }
        """);

    /// <summary>Who assigns an element assigns its members, those that never change otherwise included.</summary>
    [Theory]
    [InlineData("readonly struct Span(long start) { public readonly long Start = start; }", "new Span(start)")]
    [InlineData("readonly struct Span(long start) { public long Start { get; } = start; }", "new Span(start)")]
    [InlineData("struct Span { public long Start; }", "new Span { Start = start }")]
    public Task Members_of_an_element_that_a_count_bounds(string type, string made) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        {{type}}

        class Spans
        {
            readonly object _gate = new(); readonly Span[] _spans = new Span[64]; int _used;

            public void Record(long start) { lock (_gate) { _spans[_used] = {{made}}; {|PUB1002:_used++|}; } }

            public long Sum() { var sum = 0L; for (var i = 0; i < {|PUB1001:_used|}; i++) sum += _spans[i].Start; return sum; }

            public long SumLocked() { lock (_gate) { var sum = 0L; for (var i = 0; i < _used; i++) sum += _spans[i].Start; return sum; } }
        }
        """);
}
