using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.PublicationAnalyzer,
    SafePublication.Analyzers.FlagOrderCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>Without the lock-free test in front of it, the lock orders every access of the flag.</summary>
public class LockTests
{
    [Theory]
    [InlineData("if ({|PUB1001:_ready|}) return _n; lock (_gate) { if (_ready) return _n; _n = 7; {|PUB1002:_ready = true|}; return _n; }", "lock (_gate) { if (_ready) return _n; _n = 7; _ready = true; return _n; }")]
    [InlineData("if ({|PUB1001:_ready|}) return _n; lock (_gate) { if (!_ready) { _n = 7; {|PUB1002:_ready = true|}; } return _n; }", "lock (_gate) { if (!_ready) { _n = 7; _ready = true; } return _n; }")]
    [InlineData("if ({|PUB1001:_ready|}) { return _n; } lock (_gate) { if (_ready == false) { _n = 7; {|PUB1002:_ready = true|}; } } return _n;", "lock (_gate) { if (_ready == false) { _n = 7; _ready = true; } } return _n;")]
    [InlineData("if (!{|PUB1001:_ready|}) lock (_gate) { if (!this._ready) { _n = 7; Volatile.Write(ref _ready, true); } } return _n;", "lock (_gate) { if (!this._ready) { _n = 7; {|PUB9001:Volatile.Write(ref _ready, true)|}; } } return _n;")]
    [InlineData("if (!Volatile.Read(ref _ready)) { lock (_gate) if (!_ready) { _n = 7; {|PUB1002:_ready = true|}; } } return _n;", "lock (_gate) if (!_ready) { _n = 7; _ready = true; } return _n;")]
    [InlineData("if (!{|PUB1001:_ready|}) Build(); return _n; } void Build() { lock (_gate) { if (_ready) return; _n = 7; {|PUB1002:_ready = true|}; }", "Build(); return _n; } void Build() { lock (_gate) { if (_ready) return; _n = 7; _ready = true; }")]
    public Task The_test_in_front_of_the_lock_goes(string body, string fixedBody) => Verify(body, fixedBody);

    [Theory]
    [InlineData("if ({|PUB1001:_ready|}) return _n + 1; lock (_gate) { if (_ready) return _n; _n = 7; {|PUB1002:_ready = true|}; return _n; }")]
    [InlineData("if ({|PUB1001:_ready|}) return _n; lock (_gate) { if (!_ready) { _n = 7; {|PUB1002:_ready = true|}; } Console.WriteLine(); return _n; }")]
    [InlineData("if (!{|PUB1001:_ready|}) { lock (_gate) { if (!_ready) { _n = 7; {|PUB1002:_ready = true|}; } Console.WriteLine(); } } return _n;")]
    [InlineData("if (!{|PUB1001:_ready|}) { lock (_gate) { if (!_ready) { _n = 7; {|PUB1002:_ready = true|}; } } } else Console.WriteLine(); return _n;")]
    [InlineData("if ({|PUB1001:_ready|}) return _n; lock (_gate) { if (_ready) return _n; _n = 7; {|PUB1002:_ready = true|}; return _n; } } bool IsReady() { return _ready;")]
    [InlineData("if (!{|PUB1001:_ready|}) Build(); return _n; } protected virtual void Build() { lock (_gate) { if (_ready) return; _n = 7; {|PUB1002:_ready = true|}; }")]
    [InlineData("if (!{|PUB1001:_ready|}) Build(); return _n; } void Build() { lock (_gate) { if (_ready) return; _n = 7; {|PUB1002:_ready = true|}; } Console.WriteLine();")]
    public Task It_stays_where_more_would_run(string body) => Verify(body, body);

    [Fact]
    public async Task Comments_stay_and_the_lock_moves_out()
    {
        var test = new VerifyCS.Test
        {
            CodeActionEquivalenceKey = "Lock",
            TestCode = """
                class C
                {
                    private readonly object _gate = new object();
                    private bool _ready;
                    private int _n;

                    public int Get()
                    {
                        // Built once.
                        if (!{|PUB1001:_ready|})
                        {
                            // One at a time.
                            lock (_gate)
                            {
                                if (!_ready)
                                {
                                    _n = 7;
                                    {|PUB1002:_ready = true|};
                                }
                            }
                        }

                        return _n;
                    }
                }
                """,
            FixedCode = """
                class C
                {
                    private readonly object _gate = new object();
                    private bool _ready;
                    private int _n;

                    public int Get()
                    {
                        // Built once.
                        // One at a time.
                        lock (_gate)
                        {
                            if (!_ready)
                            {
                                _n = 7;
                                _ready = true;
                            }
                        }

                        return _n;
                    }
                }
                """,
        };
        await test.RunAsync();
    }

    private static Task Verify(string body, string fixedBody)
    {
        var test = new VerifyCS.Test { CodeActionEquivalenceKey = "Lock", TestCode = Program(body), FixedCode = Program(fixedBody) };
        return test.RunAsync();
    }

    private static string Program(string body) => $$"""
        using System; using System.Threading;
        class C { readonly object _gate = new object(); bool _ready; int _n; public int Get() { {{body}} } }
        """;
}
