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
}
