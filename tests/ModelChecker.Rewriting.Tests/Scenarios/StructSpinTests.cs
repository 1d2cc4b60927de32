namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Loops that make tuples and structs while they wait: what a turn writes before it reads it is nothing that a turn leaves to the next.</summary>
public class StructSpinTests
{
    private const string Pair = "struct P { public int A, B; public P(int a, int b) { A = a; B = b; } public readonly int Sum() => A + B; public int Next() => ++A; } ";

    /// <summary>
    /// A constructor of the program may have been told where it stores: the first turn in which it changes its struct is repeated once. A tuple one item
    /// of which does come from the turn before (0 executions here) is still taken for progress.
    /// </summary>
    [Theory]
    [InlineData("while (true) { if (Volatile.Read(ref _f) == 1) return (1, _a); Thread.SpinWait(1); }")]
    [InlineData("while (true) { int r = Volatile.Read(ref _f); if (r != 0) return (r, _a); }")]
    [InlineData("(int, int) t; do { t = (Volatile.Read(ref _f), 5); } while (t.Item1 == 0); return (t.Item1, _a);")]
    [InlineData("(int, int) t = (0, 0); while (t.Item1 == 0) { t = (Volatile.Read(ref _f), t.Item2); } return (t.Item1, _a);", 0)]
    [InlineData("P p; do { p = new P(Volatile.Read(ref _f), 5); Thread.Yield(); } while (p.A == 0); return (p.A, _a);", 2)]
    [InlineData("P p; do { p = new P { A = Volatile.Read(ref _f), B = 0 }; } while (p.Sum() == 0); return (p.A, _a);")]
    [InlineData("P p; do { p = default; p.A = Volatile.Read(ref _f); } while (p.A == 0); return (p.A, _a);")]
    [InlineData("var start = new P(0, 1); while (true) { P p = new P(Volatile.Read(ref _f), start.B); if (p.Sum() == 2) return (p.A, _a); }", 2)]
    [InlineData("(int, int) Get() => (Volatile.Read(ref _f), _a); while (true) { var (f, a) = Get(); if (f == 1) return (f, a); }")]
    public void A_turn_that_only_makes_a_struct_is_not_repeated(string loop, int executions = 1)
    {
        var members = $"{Pair}int _a, _f; [Actor] public void W() {{ _a = 1; {{0}} }} [Actor] public (int, int) R() {{ {loop} }}";
        if (executions > 0)
        {
            Checked.Are(members.Replace("{0}", "Volatile.Write(ref _f, 1);"), executions, "1, 1");
            Checked.AreViolated(members.Replace("{0}", ""), "deadlock: R waits: spins");
        }
        else
            Assert.IsType<CheckResult.BoundReached>(Checked.Members(members.Replace("{0}", "")).Result);
    }

    [Theory]
    [InlineData("while (true) { int s = Volatile.Read(ref _s); if ((s & 1) == 0) { int x = _a, y = _b; Volatile.ReadBarrier(); if (Volatile.Read(ref _s) == s) return (x, y); } Thread.SpinWait(1); }")]
    [InlineData("while (true) { int s = Volatile.Read(ref _s); if ((s & 1) != 0) continue; var r = (_a, _b); Volatile.ReadBarrier(); if (Volatile.Read(ref _s) == s) return r; }")]
    [InlineData("while (true) { int s = Volatile.Read(ref _s); if ((s & 1) != 0) { Thread.SpinWait(1); continue; } int x = _a, y = _b; Volatile.ReadBarrier(); if (Volatile.Read(ref _s) == s) return (x, y); }")]
    [InlineData("int s; (int, int) r; do { s = Volatile.Read(ref _s); r = (_a, _b); Volatile.ReadBarrier(); } while ((s & 1) != 0 || Volatile.Read(ref _s) != s); return r;")]
    public void A_sequence_lock_that_returns_a_tuple_has_two_executions(string read) => Checked.Are(
        "int _s, _a, _b; [Actor] public void W() { _s = 1; Volatile.WriteBarrier(); _a = 1; _b = 1; Volatile.Write(ref _s, 2); } " + $"[Actor] public (int, int) R() {{ {read} }}",
        2, "0, 0", "1, 1");

    [Theory]
    [InlineData("var p = new P(0, 0); while (Volatile.Read(ref _f) == 0) { p.A++; if (p.A > 2) return 9; } return 0;")]
    [InlineData("var p = new P(0, 0); while (Volatile.Read(ref _f) == 0) { if (p.Next() > 2) return 9; } return 0;")]
    [InlineData("var p = new P(0, 0); while (Volatile.Read(ref _f) == 0) { p = new P(p.A + 1, 0); if (p.A > 2) return 9; } return 0;")]
    [InlineData("var t = (0, 0); while (Volatile.Read(ref _f) == 0) { t = (t.Item1 + 1, 0); if (t.Item1 > 2) return 9; } return 0;")]
    [InlineData("var t = (0, 0); while (Volatile.Read(ref _f) == 0) { t.Item1 = t.Item2; t.Item2 = 1; if (t.Item1 > 0) return 9; } return 0;")]
    public void A_struct_that_counts_the_turns_is_progress(string loop)
    {
        foreach (var level in new[] { Microsoft.CodeAnalysis.OptimizationLevel.Release, Microsoft.CodeAnalysis.OptimizationLevel.Debug })
        {
            Assert.Equal(["0", "9"], Checked.Source(
                $"[Scenario] public sealed class S {{ {Pair}int _f; [Actor] public int R() {{ {loop} }} [Actor] public void W() => Volatile.Write(ref _f, 1); }}", level: level).Outcomes.Select(each => each.Values));
        }
    }
}
