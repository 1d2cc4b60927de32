using Xunit;

namespace SafePublication.Analyzers.Tests.Robustness;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Where the steps for a flag's readers run out and nothing is found, the flag is named.</summary>
public sealed class CutOffTests
{
    private const string Build = "if (!_ready) lock (_gate) { if (!_ready) { _n = 7; _ready = true; } }";

    private const string Reported = "if (!{|PUB1001:_ready|}) lock (_gate) { if (!_ready) { _n = 7; {|PUB1002:_ready = true|}; } }";

    [Fact]
    public Task A_payload_far_behind_one_test_is_not_found_and_said() => VerifyAsync("{|#0:_ready|}", $"int Get() {{ {Build} {Notes(5000)} return _n; }}", IsSaid());

    [Fact]
    public Task A_payload_that_is_near_enough_is_found() => VerifyAsync("_ready", $"int Get() {{ {Reported} {Notes(500)} return _n; }}");

    [Fact]
    public Task The_steps_that_all_readers_share_run_out_too() => VerifyAsync(
        "{|#0:_ready|}", string.Join("\n", Enumerable.Range(0, 60).Select(number => $"void Ask{number}() {{ if (_ready) {{ {Notes(1000)} }} }}"))
            + $"int Get() {{ {Build} {Notes(1000)} return _n; }}", IsSaid());

    [Fact]
    public Task What_is_reported_anyway_is_not_said_to_be_cut_off() => VerifyAsync("_ready", $"int Get() {{ {Reported} return _n; }} int Far() {{ if (!_ready) return 0; {Notes(5000)} return _n; }}");

    private static string Notes(int count) => string.Concat(Enumerable.Repeat("Note();\n", count));

    private static DiagnosticResult IsSaid() => new DiagnosticResult(new PublicationAnalyzer().SupportedDiagnostics.Last(rule => rule.Id == "PUB0002")).WithLocation(0).WithArguments("_ready");

    private static Task VerifyAsync(string flag, string members, params DiagnosticResult[] expected) => VerifyCS.VerifyAnalyzerAsync(
        $$"""class Table { readonly object _gate = new(); bool {{flag}}; int _n; static void Note() { } {{members}} }""", expected);
}
