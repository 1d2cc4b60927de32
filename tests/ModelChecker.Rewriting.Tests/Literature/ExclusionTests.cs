using SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

public class ExclusionTests
{
    [Theory]
    [InlineData("compare-exchange", 2)]
    [InlineData("exchange of a bool", 2)]
    [InlineData("SpinUntil", 2)]
    [InlineData("Anderson", 2)]
    [InlineData("CLH with thread locals", 2)]
    [InlineData("Lock scopes", 2)]
    [InlineData("SpinLock", 2)]
    [InlineData("Mutex", 2)]
    [InlineData("SemaphoreSlim", 2)]
    [InlineData("ReaderWriterLockSlim", 2)]
    [InlineData("Peterson, exchange", 4)]
    [InlineData("filter", 4)]
    [InlineData("Lamport's fast", 16)]
    public void A_lock_excludes(string name, long executions) => Checked.Is(Checked.Source(Exclusions.Scenario(name)), executions, "2");

    [Theory]
    [InlineData("plain exit")]
    [InlineData("Peterson, volatile only")]
    public void A_lock_without_its_order_excludes_under_sequential_consistency_only(string name)
    {
        Assert.IsType<CheckResult.Exhausted>(Checked.Source(Exclusions.Scenario(name), "sc").Result);
        Assert.NotEmpty(Checked.Violated(Checked.Source(Exclusions.Scenario(name))).Witness.Cycle);
    }

    /// <summary>The mark has "the same effect as a lock" (memory model document).</summary>
    [Theory]
    [InlineData("[Mark] void Inc(int by) { for (var i = 0; i < 3; i++) if (i == by) { _n += by; return; } throw new InvalidOperationException(); }")]
    [InlineData("[Mark] int Inc(int by) { try { return _n += by; } finally { _n += 0; } }")]
    [InlineData("[Mark] static void Inc(int by, S s) => s._n += by; void Inc(int by) => Inc(by, this);")]
    [InlineData("sealed class G<T> { public static int N; [Mark] public static void Inc(int by) => N += by; } void Inc(int by) { G<string>.Inc(by); } [Observer] public int M() => G<string>.N;")]
    [InlineData("[Mark] void Do(Action action) => action(); void Inc(int by) => Do(() => Do(() => _n += by));")]
    public void A_synchronized_method_takes_a_lock(string increment) => Checked.Are(
        increment.Replace("[Mark]", "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]", StringComparison.Ordinal)
        + " int _n; [Actor] public void A() => Inc(1); [Actor] public void B() => Inc(2);" + (increment.Contains("[Observer]", StringComparison.Ordinal) ? "" : "[Observer] public int N() => _n;"), 2, "3");
}
