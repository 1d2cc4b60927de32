using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A number that started work sets once, to what it gets elsewhere: whoever finds another one than zero relies on the rest.</summary>
public sealed class NumberOnceSetTests
{
    [Theory]
    [InlineData("{|PUB1001:_at|} == 0", "_label = \"a\"; {|PUB1002:_at = Stopwatch.GetTimestamp()|};", "")]
    [InlineData("_at == 0", "_label = \"a\"; _at = Stopwatch.GetTimestamp();", "public void Touch() => _at = Stopwatch.GetTimestamp();")]
    [InlineData("_at < 9", "_label = \"a\"; _at = Stopwatch.GetTimestamp();", "")]
    [InlineData("_at == 0", "_label = \"a\"; _at = _at + 1;", "")]
    [InlineData("_at == 0", "_at = Stopwatch.GetTimestamp(); _label = \"a\";", "")]
    public Task It_is_a_flag_where_nothing_else_sets_it(string ask, string set, string other) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Diagnostics;

        class Place
        {
            long _at; string? _label;

            public void Begin() => Task.Run(Resolve);

            public string? Describe() { if ({{ask}}) return null; return _label!.ToUpperInvariant(); }

            void Resolve() { {{set}} }
            {{other}}
        }
        """);
}
