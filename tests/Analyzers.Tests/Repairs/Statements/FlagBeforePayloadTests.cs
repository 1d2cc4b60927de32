using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.Tests.Repairs.Statements.EarlyStoreAnalyzer,
    SafePublication.Analyzers.Statements.FlagBeforePayloadCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs.Statements;

/// <summary>A flag that is raised too early moves behind its payload where that changes nothing else.</summary>
public class FlagBeforePayloadTests
{
    [Fact]
    public Task The_store_moves_last() => VerifyCS.VerifyCodeFixAsync(
        """
        class C
        {
            private bool _ready;
            private int _n;

            public void Build()
            {
                // Raise the flag.
                {|PUB2001:_ready = true|}; // raised

                _n = 1;
                Log();
            }

            private void Log() { }
        }
        """,
        """
        class C
        {
            private bool _ready;
            private int _n;

            public void Build()
            {
                _n = 1;
                Log();
                // Raise the flag.
                _ready = true; // raised
            }

            private void Log() { }
        }
        """);

    [Fact]
    public Task A_release_store_moves_as_well() => Verify(
        "{|PUB2001:Volatile.Write(ref _ready, true)|};\n        _n = 1;\n        return 1;",
        "_n = 1;\n        Volatile.Write(ref _ready, true);\n        return 1;");

    [Fact]
    public Task Loops_of_their_own_may_be_passed() => Verify(
        "{|PUB2001:_ready = true|};\n        for (int i = 0; ; i++) { _n = i; if (i > 3) break; }\n        return 1;",
        "for (int i = 0; ; i++) { _n = i; if (i > 3) break; }\n        _ready = true;\n        return 1;");

    [Theory]
    [InlineData("{|PUB2001:_ready = true|}; if (_other) return 1; _n = 1; return 2;")]
    [InlineData("{|PUB2001:_ready = true|}; if (_other) throw new Exception(); _n = 1; return 2;")]
    [InlineData("while (true) { {|PUB2001:_ready = true|}; if (_other) break; _n = 1; } return 2;")]
    [InlineData("while (true) { {|PUB2001:_ready = true|}; if (_other) continue; _n = 1; } return 2;")]
    [InlineData("{|PUB2001:_ready = true|}; if (_ready) _n = 1; return 2;")]
    [InlineData("{|PUB2001:_ready = Compute()|}; _n = 1; return 2;")]
    [InlineData("var c = this; {|PUB2001:c._ready = true|}; c = new C(); _n = 1; return 2;")]
    [InlineData("{|PUB2001:_next._ready = true|}; _next = null; _n = 1; return 2;")]
    [InlineData("{|PUB2001:_ready = true|}; Look(); _n = 1; return 2;")]
    [InlineData("{|PUB2001:_ready = true|}; Overridable(); _n = 1; return 2;")]
    [InlineData("{|PUB2001:_ready = true|}; _listener(); _n = 1; return 2;")]
    [InlineData("{|PUB2001:_ready = true|}; new C(); _n = 1; return 2;")]
    [InlineData("if (_other) { {|PUB2001:_ready = true|}; } _n = 1; return 2;")]
    public Task It_stays_where_something_would_change(string body) => Verify(body, body);

    [Fact]
    public Task It_stays_before_an_await() => VerifyCS.VerifyCodeFixAsync(
        "class C { bool _ready; int _n; async Task Build() { {|PUB2001:_ready = true|}; await Task.Yield(); _n = 1; } }",
        "class C { bool _ready; int _n; async Task Build() { {|PUB2001:_ready = true|}; await Task.Yield(); _n = 1; } }");

    private static Task Verify(string body, string fixedBody) => VerifyCS.VerifyCodeFixAsync(Program(body), Program(fixedBody));

    private static string Program(string body) => $$"""
        class C
        {
            bool _ready, _other;
            int _n;
            C _next;

            bool Compute() => true;

            Action _listener;

            void Look() => LookAgain();

            void LookAgain() => Console.WriteLine(_ready);

            protected virtual void Overridable() { }

            int Build()
            {
                {{body}}
            }
        }
        """;
}
