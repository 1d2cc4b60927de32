using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>However the flag is tested, the load in the test is what is reported.</summary>
public sealed class TestSpellingTests
{
    [Theory]
    [InlineData("if (!{|PUB1001:_ready|}) Build(); return _size;")]
    [InlineData("if ({|PUB1001:_ready|} == false) Build(); return _size;")]
    [InlineData("if ({|PUB1001:_ready|} != true) Build(); return _size;")]
    [InlineData("if ({|PUB1001:_ready|} is false) Build(); return _size;")]
    [InlineData("if ({|PUB1001:_ready|} is not true) Build(); return _size;")]
    [InlineData("if ({|PUB1001:_ready|}) { } else { Build(); } return _size;")]
    [InlineData("if (({|PUB1001:_ready|})) return _size; return 0;")]
    [InlineData("return {|PUB1001:_ready|} ? _size : 0;")]
    [InlineData("switch ({|PUB1001:_ready|}) { case true: return _size; default: return 0; }")]
    [InlineData("return {|PUB1001:_ready|} switch { true => _size, false => 0 };")]
    [InlineData("if ({|PUB1001:_ready|} && _size > 3) return 1; return 0;")]
    [InlineData("if (!{|PUB1001:_ready|} || _size == 0) return 0; return 1;")]
    [InlineData("var ready = {|PUB1001:_ready|}; if (!ready) return 0; return _size;")]
    [InlineData("var ready = {|PUB1001:_ready|}; if (!Volatile.Read(ref ready)) return 0; return _size;")]
    [InlineData("if (!{|PUB1001:this._ready|}) return 0; return _size;")]
    [InlineData("if (!{|PUB1001:_ready|}) throw new InvalidOperationException(); return _size;")]
    [InlineData("foreach (var i in new[] { 1, 2 }) { if (!{|PUB1001:_ready|}) continue; return _size; } return 0;")]
    [InlineData("while (true) { if (!{|PUB1001:_ready|}) break; return _size; } return 0;")]
    [InlineData("if (this is { {|PUB1001:_ready|}: true }) return _size; return 0;")]
    [InlineData("if (this is not { {|PUB1001:_ready|}: true }) return 0; return _size;")]
    [InlineData("if (!SpinWait.SpinUntil(() => {|PUB1001:_ready|}, 9)) return 0; return _size;")]
    [InlineData("var ready = SpinWait.SpinUntil(() => {|PUB1001:_ready|}, 9); return ready ? _size : 0;")]
    [InlineData("SpinWait.SpinUntil(() => {|PUB1001:_ready|}); return _size;")]
    public Task Every_spelling_of_the_test_is_one(string test) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { {{test}} }

            public void Build() { lock (_gate) { if (_ready) return; _size = 7; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Theory]
    [InlineData("var ready = Volatile.Read(ref _ready); if (!ready) return 0; return _size;")]
    [InlineData("if (!Volatile.Read(ref this._ready)) return 0; return _size;")]
    [InlineData("return Volatile.Read(ref _ready) switch { true => _size, false => 0 };")]
    [InlineData("return Volatile.Read(ref _ready) && _size > 3 ? 1 : 0;")]
    [InlineData("SpinWait.SpinUntil(() => Volatile.Read(ref _ready)); return _size;")]
    public Task An_acquire_load_is_silent_in_every_spelling(string test) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { {{test}} }

            public void Build() { lock (_gate) { if (_ready) return; _size = 7; Volatile.Write(ref _ready, true); } }
        }
        """);

    [Theory]
    [InlineData("var built = {|PUB1001:_state|} == 2; if (built) return _size; return 0;")]
    [InlineData("var missing = {|PUB1001:_state|} != 2; if (missing) return 0; return _size;")]
    [InlineData("var built = many && {|PUB1001:_state|} == 2; if (built) return _size; return 0;")]
    [InlineData("bool missing = {|PUB1001:_state|} == 0 || many; if (missing == true) return 0; return _size;")]
    [InlineData("bool built; built = {|PUB1001:_state|} is > 1 and < 5; if (built is true) return _size; return 0;")]
    [InlineData("var built = !({|PUB1001:_state|} == 0); var both = built && many; if (both) return _size; return 0;")]
    [InlineData("var built = {|PUB1001:_state|} > 1; return built switch { true => _size, false => 0 };")]
    [InlineData("return Built() ? _size : 0; bool Built() { var built = {|PUB1001:_state|} == 2; return built; }")]
    public Task A_bool_that_keeps_what_was_seen_is_a_test(string test) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); int _state, _size;

            public int Size(bool many) { {{test}} }

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:_state = 2|}; } }
        }
        """);

    [Theory]
    [InlineData("var built = Volatile.Read(ref _state) == 2; if (built) return _size; return 0;")]
    [InlineData("var built = _state == 2; if (built) Console.WriteLine(); return _size;")]
    [InlineData("var built = _state == 2; if (!built) lock (_gate) return _size; return 0;")]
    public Task A_bool_that_guards_nothing_plain_is_silent(string test) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); int _state, _size;

            public int Size() { {{test}} }

            public void Build() { lock (_gate) { _size = 7; Volatile.Write(ref _state, 2); } }
        }
        """);
}
