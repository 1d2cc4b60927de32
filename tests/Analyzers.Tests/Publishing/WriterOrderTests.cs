using SafePublication.Analyzers.Publishing;
using Xunit;

namespace SafePublication.Analyzers.Tests.Publishing;

/// <summary>How the store of <c>_ready</c> is ordered after the stores of <c>_n</c>.</summary>
public sealed class WriterOrderTests
{
    [Theory]
    [InlineData("_n = 1; _ready = true;")]
    [InlineData("Thread.MemoryBarrier(); _n = 1; _ready = true;")]
    [InlineData("_n = 1; _ready = true; Thread.MemoryBarrier();")]
    [InlineData("_n = 1; if (b) Thread.MemoryBarrier(); _ready = true;")]
    [InlineData("_n = 1; Thread.MemoryBarrier(); _n = 2; _ready = true;")]
    [InlineData("_n = 1; Volatile.ReadBarrier(); _ready = true;")]
    [InlineData("_n = 1; Volatile.Read(ref _x); _ready = true;")]
    [InlineData("_n = 1; Volatile.Write(ref _x, 1); _ready = true;")]
    [InlineData("_n = 1; if (b) Fence(); _ready = true;")]
    [InlineData("lock (this) { _n = 1; } _ready = true;")]
    public void Nothing_orders(string writer) => Is(nameof(WriterHalf.Missing), writer);

    [Theory]
    [InlineData("_n = 1; Volatile.Write(ref _ready, true);")]
    [InlineData("_n = 1; Thread.MemoryBarrier(); _ready = true;")]
    [InlineData("_n = 1; Interlocked.MemoryBarrier(); _ready = true;")]
    [InlineData("_n = 1; Interlocked.Increment(ref _x); _ready = true;")]
    [InlineData("_n = 1; Volatile.WriteBarrier(); _ready = true;")]
    [InlineData("_n = 1; Fence(); _ready = true;")]
    public void A_release_orders(string writer) => Is(nameof(WriterHalf.Ordered), writer);

    [Theory]
    [InlineData("_n = 1; Count(); _ready = true;")]
    [InlineData("_n = 1; Outer(); _ready = true;")]
    public void A_fence_in_a_callee_orders_for_now(string writer) => Is(nameof(WriterHalf.Borrowed), writer);

    [Fact]
    [Trait("Gap", "fences that cover every path only together are not seen")]
    public void Fences_of_two_branches_order_nothing() =>
        Is(nameof(WriterHalf.Missing), "_n = 1; if (b) Thread.MemoryBarrier(); else Thread.MemoryBarrier(); _ready = true;");

    private static void Is(string expected, string writer)
    {
        var program = SourceProgram.Of($$"""
            using System.Threading;
            class C
            {
                bool _ready; int _n, _x;
                void M(bool b) { {{writer}} }
                void Outer() => Count();
                void Count() => Interlocked.Increment(ref _x);
                void Fence() => Thread.MemoryBarrier();
            }
            """);
        var half = new WriterOrder(program).Of(Stores(program, "_ready").Single(), Stores(program, "_n"));
        Assert.Equal(expected, half.ToString());
    }

    private static List<Site> Stores(SafePublication.Analyzers.Publishing.Program program, string field) =>
        [.. program.Bodies.SelectMany(body => Enumerable.Range(0, body.Count).Select(node => new Site(body, node)))
            .Where(site => site.Event is Access { IsStore: true } access && access.Location.Member.Name == field)];
}
