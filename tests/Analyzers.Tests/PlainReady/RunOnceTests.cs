using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Helpers that are given a flag by reference, and what they shall run.</summary>
public sealed class RunOnceTests
{
    [Theory]
    [InlineData("if ({|PUB1001:done|}) return; lock (gate) { if (done) return; build(); {|PUB1002:done = true|}; }")]
    [InlineData("if (!{|PUB1001:done|}) lock (gate) if (!done) { build(); {|PUB1002:done = true|}; }")]
    [InlineData("if (!Volatile.Read(ref done)) lock (gate) if (!done) { build(); {|PUB1002:done = true|}; }")]
    [InlineData("if (!Volatile.Read(ref done)) lock (gate) if (!done) { build(); Volatile.Write(ref done, true); }")]
    [InlineData("if (!Volatile.Read(ref done)) lock (gate) if (!done) { {|PUB2001:Volatile.Write(ref done, true)|}; build(); }")]
    [InlineData("lock (gate) if (!done) { build(); done = true; }")]
    public Task The_flag_is_the_callers(string run) => VerifyCS.VerifyAnalyzerAsync(Fonts(run, "bool _loaded;", "Once.Run(ref _loaded, _gate, Load)"));

    [Fact]
    public Task A_reference_to_a_volatile_field_is_not_volatile() => VerifyCS.VerifyAnalyzerAsync(
        "#pragma warning disable CS0420\n" + Fonts("if ({|PUB1001:done|}) return; lock (gate) { if (done) return; build(); {|PUB1002:done = true|}; }", "volatile bool _loaded;", "Once.Run(ref _loaded, _gate, Load)"));

    [Theory]
    [InlineData("Once.Run(ref _loaded, _gate, () => { _names = new[] { \"a\" }; _count = 1; })")]
    [InlineData("if (_count >= 0) Once.Run(build: Load, gate: _gate, done: ref _loaded)")]
    public Task However_it_is_called(string call) => VerifyCS.VerifyAnalyzerAsync(
        Fonts("if ({|PUB1001:done|}) return; lock (gate) { if (done) return; build(); {|PUB1002:done = true|}; }", "bool _loaded;", call, call.Contains("=>") ? "" : "void Load() { _names = new[] { \"a\" }; _count = 1; }"));

    [Fact]
    public Task A_flag_of_the_call_itself_is_nobody_elses() => VerifyCS.VerifyAnalyzerAsync(
        Fonts("if (done) return; lock (gate) { if (done) return; build(); done = true; }", "", "var loaded = false; Once.Run(ref loaded, _gate, Load)"));

    private static string Fonts(string run, string flag, string call, string load = "void Load() { _names = new[] { \"a\" }; _count = 1; }") => $$"""
        static class Once
        {
            public static void Run(ref bool done, object gate, Action build) { {{run}} }
        }

        class Fonts
        {
            readonly object _gate = new(); {{flag}} string[] _names = []; int _count;

            public int Count() { {{call}}; return _names.Length + _count; }

            {{load}}
        }
        """;

    /// <summary>The helper has the flag, and whoever uses it has what it builds.</summary>
    [Theory]
    [InlineData("if ({|PUB1001:_done|}) return; lock (_gate) { if (_done) return; build(); {|PUB1002:_done = true|}; }", "() => Load()")]
    [InlineData("if ({|PUB1001:_done|}) return; lock (_gate) { if (_done) return; build(); {|PUB1002:_done = true|}; }", "Load")]
    [InlineData("if (Volatile.Read(ref _done)) return; lock (_gate) { if (_done) return; build(); Volatile.Write(ref _done, true); }", "Load")]
    [InlineData("lock (_gate) { if (_done) return; build(); _done = true; }", "Load")]
    [InlineData("if (_done) return; lock (_gate) { if (_done) return; build(); _done = true; }", "() => Console.Out.Flush()")]
    public Task A_helper_with_a_flag_of_its_own_runs_what_others_give_it(string run, string build) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Once
        {
            readonly object _gate = new(); bool _done;

            public void Run(Action build) { {{run}} }
        }

        class Fonts
        {
            readonly Once _once = new(); string[] _names = [];

            public int Count() { _once.Run({{build}}); return _names.Length; }

            void Load() => _names = ["a"];
        }
        """);
}
