using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A report names both ends of the race, the flag, its payload and the missing half.</summary>
public sealed class OtherEndTests
{
    [Fact]
    public Task Each_end_names_the_other() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => {|#0:_ready|} ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; {|#1:_ready = true|}; } }
        }
        """,
        VerifyCS.Diagnostic("PUB1001").WithLocation(0).WithLocation(1)
            .WithMessage("'_ready' is read without acquire: another thread's '_size' may still be read as before it was built although '_ready' is seen set"),
        VerifyCS.Diagnostic("PUB1002").WithLocation(1).WithLocation(0)
            .WithMessage("'_ready' is written without release: a thread that reads it without the lock may see it set before '_size' is built"));

    [Fact]
    public Task A_half_fix_names_the_side_that_is_ordered() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => {|#0:_ready|} ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; {|#1:Volatile.Write(ref _ready, true)|}; } }
        }
        """,
        VerifyCS.Diagnostic("PUB1001").WithLocation(0).WithLocation(1).WithMessage(null));

    [Fact]
    public Task The_other_end_may_stand_in_another_type() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Dist { public bool Ready; public int Lines; public readonly object Gate = new(); }

        class Reader { public int Lines(Dist dist) => {|#0:dist.Ready|} ? dist.Lines : 0; }

        class Writer { public void Map(Dist dist) { lock (dist.Gate) { dist.Lines = 32; {|#1:dist.Ready = true|}; } } }
        """,
        VerifyCS.Diagnostic("PUB1001").WithLocation(0).WithLocation(1).WithMessage(null),
        VerifyCS.Diagnostic("PUB1002").WithLocation(1).WithLocation(0).WithMessage(null));

    [Fact]
    public Task Much_payload_is_named_by_its_first_members() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _a, _b, _c, _d, _e;

            public int Sum() => Volatile.Read(ref {|#1:_ready|}) ? _a + _b + _c + _d + _e : 0;

            public void Build() { lock (_gate) { _a = 1; _b = 2; _c = 3; _d = 4; _e = 5; {|#0:_ready = true|}; } }
        }
        """,
        VerifyCS.Diagnostic("PUB1002").WithLocation(0).WithLocation(1)
            .WithMessage("'_ready' is written without release: a thread that reads it without the lock may see it set before '_a', '_b', '_c' and 2 more is built"));
}
