using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Tests.Corpus;
using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

/// <summary>What a report says about its repair.</summary>
public sealed class EarlyMessageTests
{
    private const string TooEarly = "order alone does not repair this: the flag is raised too early";

    [Fact]
    public async Task An_early_flag_is_said_to_be_beyond_order()
    {
        var halves = await HalvesAsync("_ready = true; _size = 7;");
        Assert.All(halves, half => Assert.EndsWith(TooEarly, half.GetMessage(null), StringComparison.Ordinal));
        Assert.All(halves, half => Assert.DoesNotContain("OrderRepairs", half.Properties));
    }

    [Fact]
    public async Task A_flag_that_is_raised_last_is_repaired_by_order()
    {
        var halves = await HalvesAsync("_size = 7; _ready = true;");
        Assert.All(halves, half => Assert.DoesNotContain(TooEarly, half.GetMessage(null), StringComparison.Ordinal));
        Assert.All(halves, half => Assert.Equal("true", half.Properties["OrderRepairs"]));
    }

    private static async Task<IReadOnlyList<Diagnostic>> HalvesAsync(string build)
    {
        var diagnostics = await CaseProject.DiagnosticsAsync(CaseProject.Open($$"""
            class Table
            {
                readonly object _gate = new(); bool _ready; int _size;

                public int Size() => _ready ? _size : 0;

                public void Build() { lock (_gate) { if (_ready) return; {{build}} } }
            }
            """));
        var halves = diagnostics.Where(diagnostic => diagnostic.Id is "PUB1001" or "PUB1002").ToList();
        Assert.Equal(["PUB1001", "PUB1002"], halves.Select(half => half.Id).Order(StringComparer.Ordinal));
        return halves;
    }
}
