using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.PublicationAnalyzer,
    SafePublication.Analyzers.OnceGuardLetsLosersThroughCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs.Statements;

/// <summary>The losers of a once-guard wait for its winner in a lock.</summary>
public class OnceGuardTests
{
    [Fact]
    public Task The_exchange_and_the_build_come_into_a_lock() => VerifyCS.VerifyCodeFixAsync(
        """
        class Driver
        {
            private int _opened; // once
            private int _features;

            public int Features()
            {
                // The first one asks.
                if ({|PUB2004:Interlocked.Exchange(ref _opened, 1)|} == 0)
                    _features = Environment.ProcessId; // slow

                return _features + 1;
            }
        }
        """,
        """
        class Driver
        {
            private int _opened; // once
            private readonly object _openedGate = new object();
            private int _features;

            public int Features()
            {
                // The first one asks.
                lock (_openedGate)
                {
                    if (Interlocked.Exchange(ref _opened, 1) == 0)
                        _features = Environment.ProcessId; // slow
                }

                return _features + 1;
            }
        }
        """);

    [Fact]
    public Task Losers_that_leave_wait_for_the_rest_of_the_block() => VerifyCS.VerifyCodeFixAsync(
        """
        class Driver
        {
            static int s_opened;
            static int s_features;

            public int Features() { Open(); return s_features; }

            static void Open()
            {
                if ({|PUB2004:Interlocked.CompareExchange(ref s_opened, 1, 0)|} != 0)
                    return;
                var id = Environment.ProcessId;
                s_features = id;
            }
        }
        """,
        """
        class Driver
        {
            static int s_opened;
            private static readonly object s_openedGate = new object();
            static int s_features;

            public int Features() { Open(); return s_features; }

            static void Open()
            {
                lock (s_openedGate)
                {
                    if (Interlocked.CompareExchange(ref s_opened, 1, 0) != 0)
                        return;
                    var id = Environment.ProcessId;
                    s_features = id;
                }
            }
        }
        """);

    [Fact]
    public Task Two_guards_get_a_lock_each_by_one_Fix_All() => VerifyCS.VerifyCodeFixAsync(
        """
        class Driver
        {
            int _opened, _features;
            int _scanned, _devices;

            public int Features()
            {
                if ({|PUB2004:Interlocked.Exchange(ref _opened, 1)|} == 0)
                    _features = Environment.ProcessId;
                return _features;
            }

            public int Devices()
            {
                if ({|PUB2004:Interlocked.Exchange(ref _scanned, 1)|} == 0)
                    _devices = Environment.ProcessId;
                return _devices;
            }
        }
        """,
        """
        class Driver
        {
            int _opened, _features;
            private readonly object _openedGate = new object();
            int _scanned, _devices;
            private readonly object _scannedGate = new object();

            public int Features()
            {
                lock (_openedGate)
                {
                    if (Interlocked.Exchange(ref _opened, 1) == 0)
                        _features = Environment.ProcessId;
                }
                return _features;
            }

            public int Devices()
            {
                lock (_scannedGate)
                {
                    if (Interlocked.Exchange(ref _scanned, 1) == 0)
                        _devices = Environment.ProcessId;
                }
                return _devices;
            }
        }
        """);

    [Theory]
    [InlineData("class", "if ({|PUB2004:Interlocked.Exchange(ref _opened, 1)|} == 0) { _features = Environment.ProcessId; Task.Delay(1).Wait(); } return _features;")]
    [InlineData("class", "if ({|PUB2004:Interlocked.Exchange(ref _opened, 1)|} == 0) { _features = Environment.ProcessId; await Task.Yield(); } return _features;")]
    [InlineData("class", "if ({|PUB2004:Interlocked.Exchange(ref _opened, 1)|} == 0) _features = Environment.ProcessId; Console.Write(_opened); return _features;")]
    [InlineData("class", "var first = {|PUB2004:Interlocked.Exchange(ref _opened, 1)|}; if (first == 0) _features = Environment.ProcessId; return _features;")]
    [InlineData("record", "if ({|PUB2004:Interlocked.Exchange(ref _opened, 1)|} == 0) _features = Environment.ProcessId; return _features;")]
    [InlineData("partial class", "if ({|PUB2004:Interlocked.Exchange(ref _opened, 1)|} == 0) _features = Environment.ProcessId; return _features;")]
    public Task A_lock_is_not_offered_where_it_would_not_help(string kind, string body) => Verify(kind, body);

    private static Task Verify(string kind, string body)
    {
        var program = $$"""
            {{kind}} Driver
            {
                int _opened, _features;

                public {{(body.Contains("await") ? "async Task<int>" : "int")}} Features() { {{body}} }
            }

            {{(kind == "partial class" ? "partial class Driver { }" : "")}}
            """;
        return VerifyCS.VerifyCodeFixAsync(program, program);
    }
}
