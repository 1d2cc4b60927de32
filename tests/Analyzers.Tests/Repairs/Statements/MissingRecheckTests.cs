using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.Tests.Repairs.Statements.OneTestAnalyzer,
    SafePublication.Analyzers.Statements.MissingRecheckCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs.Statements;

/// <summary>The test before a lock is repeated inside it.</summary>
public class MissingRecheckTests
{
    [Fact]
    public Task The_work_is_put_under_a_second_test() => Verify(
        """
        if (!{|PUB2006:_ready|})
                {
                    // One at a time.
                    lock (_gate)
                    {
                        // The work.
                        _n = 1;
                        _ready = true;
                    }
                }
        """,
        """
        if (!_ready)
                {
                    // One at a time.
                    lock (_gate)
                    {
                        if (!_ready)
                        {
                            // The work.
                            _n = 1;
                            _ready = true;
                        }
                    }
                }
        """);

    [Fact]
    public Task An_early_return_is_repeated() => Verify(
        """
        if ({|PUB2006:_ready|})
                    return;
                lock (_gate)
                {
                    _n = 1;
                    _ready = true;
                }
        """,
        """
        if (_ready)
                    return;
                lock (_gate)
                {
                    if (_ready)
                        return;
                    _n = 1;
                    _ready = true;
                }
        """);

    [Theory]
    [InlineData("Load(_ready); void Load(bool already) { if ({|PUB2006:already|}) return; lock (_gate) { _n = 1; } }")]
    [InlineData("bool ready = _ready; if (!{|PUB2006:ready|}) { lock (_gate) { _n = 1; } }")]
    [InlineData("if ({|PUB2006:_n|}++ == 0) { lock (_gate) { _n = 1; } }")]
    [InlineData("if ({|PUB2006:Compute|}()) { lock (_gate) { _n = 1; } }")]
    [InlineData("if (!{|PUB2006:_ready|}) { lock (_gate) { _n = 1; } } else { _n = 2; }")]
    [InlineData("if (!{|PUB2006:_ready|}) { _n = 0; lock (_gate) { _n = 1; } }")]
    public Task It_is_not_repeated_where_that_would_do_something_else(string body) => Verify(body, body);

    private static Task Verify(string body, string fixedBody) => VerifyCS.VerifyCodeFixAsync(Program(body), Program(fixedBody));

    private static string Program(string body) => $$"""
        class C
        {
            private readonly object _gate = new();
            private bool _ready;
            private int _n;

            public bool Compute() => true;

            public void Build()
            {
                {{body}}
            }
        }
        """;
}
