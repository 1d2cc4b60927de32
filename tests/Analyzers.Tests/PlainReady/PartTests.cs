using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Flags in a part of their object: a struct that lies in it, or an object that it has made for itself.</summary>
public sealed class PartTests
{
    /// <summary>The code that is started sets the part by a function that is given it, or by a chain of parts.</summary>
    [Theory]
    [InlineData("readonly Trim _trim = new();", "_trim", "Adopt(_trim)", "{|PUB1001:_trim.Done|}", "{|PUB1002:trim.Done = true|}")]
    [InlineData("readonly Probe _probe = new();", "_probe.Trim", "Adopt(_probe.Trim)", "{|PUB1001:_probe.Trim.Done|}", "{|PUB1002:trim.Done = true|}")]
    [InlineData("readonly Trim _trim = new();", "_trim", "Adopt(new Trim())", "_trim.Done", "trim.Done = true")]
    [InlineData("readonly Trim _trim = new(), _other = new();", "_trim", "Adopt(_other)", "_trim.Done", "trim.Done = true")]
    [InlineData("readonly Loose _probe = new();", "_probe.Trim", "Adopt(_probe.Trim)", "_probe.Trim.Done", "trim.Done = true")]
    public Task A_part_is_handed_to_the_function_that_sets_it(string field, string part, string adopt, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Trim { public bool Done; public int Offset; }

        class Probe { public readonly Trim Trim = new(); }

        class Loose { public Trim Trim = new(); }

        class Gauge
        {
            {{field}}

            public Gauge() => new Thread(() => {{adopt}}).Start();

            public int Read(int raw) => {{load}} ? raw - {{part}}.Offset : 0;

            static void Adopt(Trim trim) { trim.Offset = 4; {{store}}; }
        }
        """);

    [Theory]
    [InlineData("struct", "Latch _latch;", "{|PUB1001:_up|}", "{|PUB1002:_up = true|}")]
    [InlineData("class", "readonly Latch _latch = new();", "{|PUB1001:_up|}", "{|PUB1002:_up = true|}")]
    [InlineData("class", "readonly Latch _latch = new();", "Volatile.Read(ref _up)", "Volatile.Write(ref _up, true)")]
    public Task A_latch_is_raised_under_the_lock_of_its_owner(string kind, string field, string load, string store) => VerifyCS.VerifyAnalyzerAsync(Owner(kind, field, load, store, "lock (_gate) "));

    [Fact]
    public Task A_latch_that_is_raised_under_no_lock_says_nothing_of_others() => VerifyCS.VerifyAnalyzerAsync(Owner("class", "readonly Latch _latch = new();", "_up", "_up = true", ""));

    [Fact]
    public Task The_lock_of_one_who_has_many_says_nothing_of_each() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Map
        {
            bool _frozen; string[]? _names;

            public string At(int i) { if (!_frozen) throw new InvalidOperationException(); return _names![i]; }

            public void Freeze() { _names = new[] { DateTime.Now.ToString() }; _frozen = true; }
        }

        class Maps
        {
            readonly object _gate = new(); readonly List<Map> _all = new();

            public void Freeze() { lock (_gate) foreach (var map in _all) map.Freeze(); }
        }
        """);

    private static string Owner(string kind, string field, string load, string store, string guard) =>
        $$"""
        {{kind}} Latch { bool _up; public bool IsUp => {{load}}; public void Raise() { {{store}}; } }

        class Table
        {
            readonly object _gate = new(); {{field}} string[]? _names;

            public string At(int i) { if (!_latch.IsUp) Build(); return _names![i]; }

            void Build() { {{guard}}{ if (_latch.IsUp) return; _names = new[] { DateTime.Now.ToString() }; _latch.Raise(); } }
        }
        """;
}
