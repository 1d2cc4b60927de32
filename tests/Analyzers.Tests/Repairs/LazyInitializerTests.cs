using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.PublicationAnalyzer,
    SafePublication.Analyzers.FlagOrderCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>LazyInitializer takes over a body that builds one value under a lock.</summary>
public class LazyInitializerTests
{
    private const string Call = "return LazyInitializer.EnsureInitialized(ref _n, ref _ready, ref _gate, () => Build(id));";

    [Theory]
    [InlineData("if ({|PUB1001:_ready|}) return _n; lock (_gate) { if (_ready) return _n; _n = Build(id); {|PUB1002:_ready = true|}; return _n; }")]
    [InlineData("if ({|PUB1001:_ready|}) return _n; lock (_gate) { if (_ready) { return _n; } _n = Build(id); Volatile.Write(ref _ready, true); } return _n;")]
    [InlineData("if (Volatile.Read(ref _ready)) return _n; lock (_gate) { if (!_ready) { _n = Build(id); {|PUB1002:_ready = true|}; } return _n; }")]
    [InlineData("if (!{|PUB1001:_ready|}) { lock (_gate) { if (!_ready) { _n = Build(id); {|PUB1002:_ready = true|}; } } } return _n;")]
    [InlineData("if (!{|PUB1001:_ready|}) lock (_gate) if (!_ready) { _n = Build(id); {|PUB1002:_ready = true|}; } return _n;")]
    public Task The_call_takes_the_place_of_the_steps(string body) => Verify(body, Call);

    [Theory]
    [InlineData("if ({|PUB1001:_ready|}) return _n; lock (_gate) { if (_ready) return _n; _n = Build(id); {|PUB1002:_ready = true|}; return _n + 1; }")]
    [InlineData("if ({|PUB1001:_ready|}) return _n; lock (_gate) { if (_ready) return _n; _n = Build(id); _other = id; {|PUB1002:_ready = true|}; return _n; }")]
    [InlineData("if ({|PUB1001:_ready|}) return _n; lock (this) { if (_ready) return _n; _n = Build(id); {|PUB1002:_ready = true|}; return _n; }")]
    [InlineData("if ({|PUB1001:_ready|}) return _n; lock (_gate) { if (_ready) return _n; _n = Build(id); {|PUB1002:_ready = true|}; return _n; } } bool IsReady() { return _ready;")]
    [InlineData("if (!{|PUB1001:_ready|}) { lock (_gate) { if (!_ready) { _n = Build(id); {|PUB1002:_ready = true|}; } Console.WriteLine(); } } return _n;")]
    public Task It_is_not_offered_where_a_body_does_more(string body) => Verify(body, null);

    [Fact]
    public async Task Comments_stay_and_the_namespace_is_imported()
    {
        var test = new VerifyCS.Test
        {
            CodeActionEquivalenceKey = "LazyInitializer",
            TestCode = """
                using System.Text;

                class C
                {
                    private readonly object _gate = new object(), _other = new object();
                    private bool _ready;
                    private StringBuilder _text;

                    public StringBuilder Text
                    {
                        get
                        {
                            // Built once.
                            if (!{|PUB1001:_ready|})
                            {
                                lock (_gate) // one at a time
                                {
                                    if (!_ready)
                                    {
                                        _text = new StringBuilder("x" /* for now */);
                                        {|PUB1002:_ready = true|};
                                    }
                                }
                            }

                            return _text; // done
                        }
                    }
                }
                """,
            FixedCode = """
                using System.Text;
                using System.Threading;

                class C
                {
                    private object _gate = new object(), _other = new object();
                    private bool _ready;
                    private StringBuilder _text;

                    public StringBuilder Text
                    {
                        get
                        {
                            // Built once.
                            // one at a time
                            return LazyInitializer.EnsureInitialized(ref _text, ref _ready, ref _gate, () => new StringBuilder("x" /* for now */)); // done
                        }
                    }
                }
                """,
        };
        await test.RunAsync();
    }

    private static Task Verify(string body, string? fixedBody)
    {
        var test = new VerifyCS.Test
        {
            CodeActionEquivalenceKey = "LazyInitializer",
            TestCode = Program(body),
            FixedCode = fixedBody is null ? Program(body) : Program(fixedBody).Replace("readonly ", "", StringComparison.Ordinal),
        };
        return test.RunAsync();
    }

    private static string Program(string body) => $$"""
        using System; using System.Threading;
        class C { readonly object _gate = new object(); bool _ready; int _n, _other; static int Build(int id) => id; public int Get(int id) { {{body}} } }
        """;
}
