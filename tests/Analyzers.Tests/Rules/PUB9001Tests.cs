using SafePublication.Analyzers.Tests.Options;
using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<PublicationAnalyzer, RedundantOrderCodeFix, DefaultVerifier>;

/// <summary>Order that nobody needs, and the nearest order that somebody does.</summary>
public sealed class PUB9001Tests
{
    private const string Lazy =
        """
        class Palettes
        {
            readonly object _gate = new();
            private volatile List<int> {|PUB9001:_default|};

            public int Size() { if (_default == null) { lock (_gate) { if (_default == null) _default = [1]; } } return _default.Count; }
        }
        """;

    private const string Locked =
        """
        class Counter
        {
            readonly object _gate = new();
            int _count;

            public int Count() { lock (_gate) { return Volatile.Read(ref {|PUB9001:_count|}); } }

            public void Set(int count) { lock (_gate) { {|PUB9001:Volatile.Write(ref _count, count)|}; } }
        }
        """;

    [Fact]
    public Task A_single_lazily_set_reference_needs_no_volatile() => VerifyCS.VerifyCodeFixAsync(
        Lazy, Unmarked(Lazy).Replace("volatile ", ""));

    [Fact]
    public Task What_one_lock_guards_needs_no_volatile_calls() => VerifyCS.VerifyCodeFixAsync(
        Locked, Unmarked(Locked).Replace("Volatile.Read(ref _count)", "_count").Replace("Volatile.Write(ref _count, count)", "_count = count"));

    [Fact]
    public Task A_volatile_field_that_one_lock_guards() => VerifyCS.VerifyCodeFixAsync(
        """
        class Counter
        {
            readonly object _gate = new();
            // counts
            volatile int {|PUB9001:_count|}; // all of them

            public int Count() { lock (_gate) { return _count; } }

            public void Set(int count) { lock (_gate) { _count = count; } }
        }
        """,
        """
        class Counter
        {
            readonly object _gate = new();
            // counts
            int _count; // all of them

            public int Count() { lock (_gate) { return _count; } }

            public void Set(int count) { lock (_gate) { _count = count; } }
        }
        """);

    [Fact]
    public Task The_value_of_a_call_is_kept_where_it_is_used() => VerifyCS.VerifyCodeFixAsync(
        """
        class Counter
        {
            readonly object _gate = new();
            int _count;

            public string Text() { lock (_gate) { return (Volatile.Read(ref {|PUB9001:this._count|}) + 1).ToString(); } }

            public void Set(int count) { lock (_gate) { _count = count; } }
        }
        """,
        """
        class Counter
        {
            readonly object _gate = new();
            int _count;

            public string Text() { lock (_gate) { return (this._count + 1).ToString(); } }

            public void Set(int count) { lock (_gate) { _count = count; } }
        }
        """);

    [Fact]
    public Task Under_ecma_every_order_is_needed() => Configured.VerifyAsync("safe_publication.memory_model = ecma", Unmarked(Lazy));

    [Theory]
    [InlineData("volatile List<int> _default; int _size;", "_size = 1; _default = [1];", "if (_default == null) return 0; return _size;")]
    [InlineData("volatile List<int> _default;", "{|PUB2003:_default = [1]|}; _default.Add(2);", "if (_default == null) return 0; return _default.Count;")]
    [InlineData("volatile List<int> _default;", "_default = [1];", "while (_default == null) Thread.Yield(); return _default.Count;")]
    [InlineData("volatile List<int> _default; int _hits;", "_default = [1]; _hits++;", "var hits = _default; return _hits;")]
    public Task An_order_that_somebody_needs_is_kept(string fields, string build, string read) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Palettes
        {
            readonly object _gate = new();
            {{fields}}

            public int Size() { if (_default == null) Build(); return Read(); }

            void Build() { lock (_gate) { if (_default == null) { {{build}} } } }

            int Read() { {{read}} }
        }
        """);

    [Theory]
    [InlineData("public void Reset() { lock (_gate) { _default = null; } }")]
    [InlineData("public bool Swap() => Interlocked.CompareExchange(ref _default, [2], null) == null;")]
    public Task A_reference_that_is_not_set_once_keeps_its_order(string member) => VerifyCS.VerifyAnalyzerAsync(
        Unmarked(Lazy).Replace("public int Size()", $"{member}\n    public int Size()"));

    [Theory]
    [InlineData("public int Guess() => Volatile.Read(ref _count);")]
    [InlineData("public int Guess() => _count;")]
    [InlineData("public void Add() => Interlocked.Increment(ref _count);")]
    [InlineData("public int Other() { lock (this) { return _count; } }")]
    public Task An_access_without_the_lock_needs_the_order(string member) => VerifyCS.VerifyAnalyzerAsync(
        Unmarked(Locked).Replace("public int Count()", $"{member}\n    public int Count()"));

    [Fact]
    public Task A_field_that_others_may_touch_is_not_judged() => VerifyCS.VerifyAnalyzerAsync(Unmarked(Lazy).Replace("private volatile", "public volatile"));

    [Fact]
    public Task A_field_of_a_type_with_another_part_is_not_judged() => VerifyCS.VerifyAnalyzerAsync(
        Unmarked(Lazy).Replace("class Palettes", "partial class Palettes { }\n\npartial class Palettes"));

    [Fact]
    public Task An_access_whose_race_is_accepted_needs_the_order_too() => VerifyCS.VerifyAnalyzerAsync(
        """
        namespace SafePublication.Annotations
        {
            sealed class BenignRaceAttribute(string reason) : Attribute { public string Reason => reason; }
        }

        """ + Unmarked(Locked).Replace("public int Count()", "[SafePublication.Annotations.BenignRace(\"a guess\")] public int Guess() => Volatile.Read(ref _count);\n    public int Count()"));

    private static string Unmarked(string source) => source.Replace("{|PUB9001:", "").Replace("|}", "");
}
