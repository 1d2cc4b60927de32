using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.PublicationAnalyzer,
    SafePublication.Analyzers.Statements.PayloadReadBeforeFlagCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs.Statements;

/// <summary>A load of the payload moves behind the test of its flag where that changes nothing else.</summary>
public class PayloadReadBeforeFlagTests
{
    [Fact]
    public Task The_declaration_moves_into_the_branch_that_uses_it() => Verify(
        """
        // The limit, if there is one.
                var limit = {|PUB2002:_limit|}; // as built
                if (Volatile.Read(ref _ready))
                {
                    return limit + limit;
                }

                return 0;
        """,
        """
        // The limit, if there is one.
                if (Volatile.Read(ref _ready))
                {
                    var limit = _limit; // as built
                    return limit + limit;
                }

                return 0;
        """);

    [Fact]
    public Task A_branch_without_braces_gets_them() => Verify(
        """
        var limit = {|PUB2002:_limit|};
                if (Volatile.Read(ref _ready))
                    return limit;
                return 0;
        """,
        """
        if (Volatile.Read(ref _ready))
                {
                    var limit = _limit;
                    return limit;
                }

                return 0;
        """);

    [Fact]
    public Task The_declaration_moves_behind_a_test_that_leaves() => Verify(
        """
        // Taken once.
                var limit = {|PUB2002:_limit|};

                if (!Volatile.Read(ref _ready))
                    return 0;
                return limit * 2;
        """,
        """
        // Taken once.
                if (!Volatile.Read(ref _ready))
                    return 0;

                var limit = _limit;
                return limit * 2;
        """);

    [Theory]
    [InlineData("var limit = {|PUB2002:_limit|}; Ask(); if (Volatile.Read(ref _ready)) return limit; return 0;")]
    [InlineData("var limit = {|PUB2002:_limit|}; if (Volatile.Read(ref _ready) && Ask()) return limit; return 0;")]
    [InlineData("var limit = {|PUB2002:_limit|}; if (Volatile.Read(ref _ready)) return limit; Ask(); return limit;")]
    [InlineData("var limit = {|PUB2002:_limit|}; if (Volatile.Read(ref _ready)) return limit; else return 0;")]
    [InlineData("var limit = {|PUB2002:_limit|}; if (!Volatile.Read(ref _ready)) limit = 3; return limit;")]
    [InlineData("int limit = {|PUB2002:_limit|}, other = 3; if (Volatile.Read(ref _ready)) return limit + other; return 0;")]
    public Task Where_more_would_change_nothing_is_offered(string body) => Verify(body, body);

    [Fact]
    public Task Fix_All_moves_every_one_of_them() => VerifyCS.VerifyCodeFixAsync(
        Source("return Get();", "int Get() { var limit = {|PUB2002:_limit|}; if (!Volatile.Read(ref _ready)) return 0; return limit; } int Again() { var limit = {|PUB2002:_limit|}; if (!Volatile.Read(ref _ready)) return 1; return limit; }"),
        Source("return Get();", "int Get() { if (!Volatile.Read(ref _ready)) return 0; var limit = _limit; return limit; } int Again() { if (!Volatile.Read(ref _ready)) return 1; var limit = _limit; return limit; }"));

    private static Task Verify(string body, string repaired) => VerifyCS.VerifyCodeFixAsync(Source(body, ""), Source(repaired, ""));

    private static string Source(string body, string members) => $$"""
        class Table
        {
            readonly object _gate = new();
            int _limit; bool _ready;

            public int Run()
            {
                {{body}}
            }

            {{members}}

            bool Ask() => Environment.TickCount > 0;

            public void Build() { lock (_gate) { _limit = 7; Volatile.Write(ref _ready, true); } }
        }
        """;
}
