using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>References that are made once, by code that no lock-free test leads to: whoever finds them takes what stands beside them for made.</summary>
public sealed class StandingReferenceTests
{
    [Theory]
    [InlineData("if (_grid is null) { _scale = 2; {|PUB1003:_grid = new int[8]|}; }")]
    [InlineData("if (_grid is not null) return; _scale = 2; {|PUB1003:_grid = new int[8]|};")]
    public Task A_reference_that_is_made_once_guards_its_siblings(string build) => VerifyCS.VerifyAnalyzerAsync(Frame("", build, "{|PUB1003:_grid|}"));

    /// <summary>Made anew by whoever comes, not asked for by the one who makes it, and a reference that stands alone.</summary>
    [Theory]
    [InlineData("", "_scale = 2; _grid = new int[8];", "_grid")]
    [InlineData("public void Drop() { lock (_gate) _grid = null; }", "if (_grid is null) { _scale = 2; _grid = new int[8]; }", "_grid")]
    [InlineData("", "if (_grid is null) _grid = new int[8];", "_grid")]
    [InlineData("", "if (_grid is null) { _scale = 2; Volatile.Write(ref _grid, new int[8]); }", "Volatile.Read(ref _grid)")]
    public Task Any_other_reference_is_silent(string drop, string build, string asked) => VerifyCS.VerifyAnalyzerAsync(Frame(drop, build, asked));

    /// <summary>Of two references that are asked together, the last one to be set speaks for what stands beside both.</summary>
    [Theory]
    [InlineData("", "{|PUB1003:_grid|}", "{|PUB1003:_grid = new int[8]|}")]
    [InlineData("volatile", "_grid", "_grid = new int[8]")]
    public Task The_last_of_two_references_speaks_for_both(string modifier, string grid, string set) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Frame
        {
            readonly object _gate = new(); readonly List<int> _anchors = []; string? _origin; {{modifier}} int[]? _grid; float _scale;

            public void Anchor(int at) { lock (_gate) { _anchors.Add(at); if (_anchors.Count == 3 && _grid is null) Fix(); } }

            public float Place(int at) => _origin is not null && {{grid}} is { } found ? found[at] * _scale : 0;

            void Fix() { _scale = 2; _origin = "a"; {{set}}; }
        }
        """);

    private static string Frame(string drop, string build, string asked) =>
        $$"""
        class Frame
        {
            readonly object _gate = new(); int[]? _grid; float _scale;

            public void Fix() { lock (_gate) { {{build}} } }

            public float Place(int at) { var grid = {{asked}}; return grid is null ? 0 : grid[at] * _scale; }

            {{drop}}
        }
        """;
}
