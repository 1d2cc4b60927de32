using Microsoft.CodeAnalysis;
using SafePublication.ModelChecker.Rewriting.Loading;
using SafePublication.ModelChecker.Rewriting.Tests.Compiling;
using SafePublication.ModelChecker.Runtime;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

public class MisuseTests
{
    [Fact]
    public void A_scenario_without_actors_is_refused() =>
        Assert.Contains("no [Actor]", Assert.Throws<ScenarioException>(() => Checked.Members("")).Message);

    [Theory]
    [InlineData("virtual void B() => X = 1;")]
    [InlineData("abstract void B();")]
    public void An_override_has_the_mark_of_the_method_that_it_overrides(string method) => Checked.Is(Checked.Source(
        $"public abstract class Base {{ protected int X; [Actor] public int A() => X; [Actor] public {method} [Invariant] public virtual bool I() => true; }} [Scenario, Forbidden(\"1\")] public class S : Base {{ public override void B() => X = 2; public override bool I() => X == 2; }}"),
        2, "0", "2");

    [Fact]
    public void A_private_actor_is_refused() =>
        Assert.Contains("S.A", Assert.Throws<ScenarioException>(() => Checked.Members("[Actor] private void A() { }")).Message);

    [Theory]
    [InlineData("[Scenario] public sealed class S { [Actor] public void A(int x) { } }", "S.A has to be a public instance method without parameters")]
    [InlineData("[Scenario] public sealed class S { [Actor] public static void A() { } }", "S.A has to be a public instance method without parameters")]
    [InlineData("[Scenario] public sealed class S { [Actor] public void A<T>() { } }", "S.A has to be a public instance method without parameters")]
    [InlineData("[Scenario] public abstract class S { [Actor] public void A() { } }", "S cannot be created")]
    [InlineData("[Scenario] public sealed class S<T> { [Actor] public void A() { } }", "cannot be created")]
    [InlineData("[Scenario] sealed class S { [Actor] public void A() { } }", "S is not public")]
    [InlineData("public class O { [Scenario] private sealed class S { [Actor] public void A() { } } }", "S is not public")]
    [InlineData("[Scenario] public sealed class S { private S() { } [Actor] public void A() { } }", "no public constructor without parameters")]
    [InlineData("[Scenario] public sealed class S(int x) { [Actor] public int A() => x; }", "no public constructor without parameters")]
    [InlineData("[Scenario] public sealed class S { [Actor] public void A() { } [Observer] public int O() => 1; [Observer] public int P() => 2; }", "more than one [Observer]")]
    [InlineData("[Scenario] public sealed class S { [Actor] public void A() { } [Invariant] public int I() => 1; }", "S.I has to return bool")]
    [InlineData("[Scenario] public sealed class S { int _x; [Actor] public ref int A() => ref _x; }", "S.A returns a reference")]
    [InlineData("[Scenario] public sealed class S { int _x; [Actor] public ref readonly int A() => ref _x; }", "S.A returns a reference")]
    [InlineData("[Scenario] public sealed class S { readonly int[] _a = new int[1]; [Actor] public Span<int> A() => _a; }", "S.A returns Span, a ref struct")]
    [InlineData("public ref struct R; [Scenario] public sealed class S { [Actor] public void A() { } [Observer] public R O() => default; }", "S.O returns R, a ref struct")]
    [InlineData("[Scenario] public sealed class S { [Actor] public unsafe int* A() => null; }", "S.A returns a pointer")]
    [InlineData("[Scenario] public sealed class S { [Actor] public unsafe delegate*<void> A() => null; }", "S.A returns a pointer")]
    [InlineData("[Scenario] public sealed class S { int _x; [Actor] public System.Collections.Generic.IEnumerable<int> A() { yield return _x; } }", "S.A returns a sequence, which nobody enumerates: an iterator's body would never run")]
    [InlineData("[Scenario] public sealed class S { [Actor] public void A() { } [Observer] public System.Collections.IEnumerator O() { yield break; } }", "S.O returns a sequence")]
    [InlineData("[Scenario] public sealed class S { [Actor] public async System.Collections.Generic.IAsyncEnumerable<int> A() { await Task.CompletedTask; yield return 1; } }", "S.A returns a sequence")]
    [InlineData("[Scenario] public sealed class S { [Actor] public Task<System.Collections.Generic.IEnumerable<int>> A() => null!; }", "S.A returns a sequence")]
    [InlineData("[Scenario] public sealed class S { static readonly int X = int.Parse(\"x\"); readonly int _x = X; [Actor] public int A() => _x; }", "its constructor threw TypeInitializationException")]
    public void A_class_that_is_no_scenario_is_refused_with_the_reason(string source, string message) =>
        Assert.Contains(message, Assert.Throws<ScenarioException>(() => Checked.Source(source)).Message);

    [Fact]
    public void What_is_a_value_or_holds_its_values_may_be_returned() => Checked.Are(
        "int _x; [Actor] public int[] A() => [_x]; [Actor] public Task<System.Collections.Generic.List<int>> B() => Task.FromResult<System.Collections.Generic.List<int>>(null!); [Observer] public string O() => \"x\";",
        1, "System.Int32[], null, x");

    [Fact]
    public void An_initial_state_that_throws_is_refused() => Assert.Contains("InvalidOperationException",
        Assert.Throws<ScenarioException>(() => Checked.Members("public S() => throw new InvalidOperationException(); [Actor] public void A() { }")).Message);

    [Theory]
    [InlineData("readonly Barrier _b = new(2); [Actor] public void A() => _b.SignalAndWait(10);", "Barrier.SignalAndWait")]
    [InlineData("[Actor] public void A() => Environment.Exit(0);", "Environment.Exit would end the checker")]
    [InlineData("[Actor] public void A() => Environment.FailFast(\"now\");", "Environment.FailFast would end the checker")]
    [InlineData("[Actor] public int A() => new[] { 1, 2 }.AsParallel().Sum();", "ParallelEnumerable.AsParallel")]
    [InlineData("public int X => 1; [Actor] public object A() { dynamic me = this; return me.X; }", "dynamic is not modelled")]
    [InlineData("[Actor] public void A() => new Timer(_ => { }, null, 0, 10).Dispose();", "A timer with a period")]
    [InlineData("sealed class Own : TaskCompletionSource { public Own() : base() { } } [Actor] public void A() => new Own();", "a type that derives from TaskCompletionSource")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid(); [Actor] public int A() => getpid();", "getpid is native code")]
    [InlineData("[Actor] public void A() => ThreadPool.RegisterWaitForSingleObject(new ManualResetEvent(true), (_, _) => { }, null, 1, true);", "ThreadPool.RegisterWaitForSingleObject")]
    public void What_is_not_modelled_ends_the_check_with_its_name_and_line(string members, string name)
    {
        var message = Assert.Throws<UnsupportedConstructException>(() => Checked.Members(members)).Message;
        Assert.Contains(name, message);
        Assert.Contains("Scenario.cs:", message);
    }

    [Theory]
    [InlineData("System.Diagnostics.Trace.Assert(_x == 2);", "A threw AssertionFailedException: _x == 2")]
    [InlineData("System.Diagnostics.Trace.Assert(_x == 2, \"it is two\");", "A threw AssertionFailedException: it is two")]
    [InlineData("System.Diagnostics.Debug.Assert(_x == 2, \"it is two\");", "A threw AssertionFailedException: it is two")]
    [InlineData("System.Diagnostics.Debug.Assert(_x == 2, $\"{_x} is two\");", "A threw AssertionFailedException: a condition does not hold")]
    [InlineData("System.Diagnostics.Trace.Fail(\"never\");", "A threw AssertionFailedException: never")]
    [InlineData("System.Diagnostics.Trace.Fail(\"never\", \"at all\");", "A threw AssertionFailedException: never at all")]
    public void A_failed_assertion_is_a_violation(string assertion, string message) => Assert.Equal(message, Checked.Violated(
        Checked.Members($"int _x; [Actor] public void A() {{ _x = 1; {assertion} }}")).Witness.Violation);

    [Theory]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1;", "nest too deep")]
    [InlineData("static int Deep(int n) => Deep(n + 1) + 1;", "nest too deep")]
    [InlineData("struct V { public int N; public static int Deep(V v) => Deep(new V { N = v.N + 1 }) + 1; } static int Deep(int n) => V.Deep(new V { N = n });", "nest too deep")]
    [InlineData("static int Deep(int n) { while (true) n = Next(n); } static int Next(int n) => n + 1;", "1000000 turns of loops")]
    public void Calls_that_do_not_end_are_a_bound(string deep, string bound) => Assert.Contains(bound, Assert.IsType<CheckResult.BoundReached>(
        Checked.Members($"{deep} [Actor] public int A() => Deep(0);").Result).Bound);

    /// <summary>The runtime may make a jump of the last call.</summary>
    [Theory]
    [InlineData("static int Deep(int n) => Deep(n + 1);")]
    [InlineData("int Deep(int n) => Deep(n + 1);")]
    public void Last_calls_that_do_not_end_are_a_bound(string deep) => Assert.Contains("do they end?", Assert.IsType<CheckResult.BoundReached>(
        Checked.Members($"{deep} [Actor] public int A() => Deep(0);").Result).Bound);

    [Theory]
    [InlineData("[Observer] public int O() { while (Volatile.Read(ref _x) == 1) Thread.SpinWait(1); return _x; }", "the observer O does not end: 1000000 turns of loops")]
    [InlineData("[Observer] public int O() { try { while (_x == 1) { } } catch (Exception) { } return _x; }", "the observer O does not end: 1000000 turns of loops")]
    [InlineData("[Invariant] public bool I() { while (_x == 1) _x = 1; return true; }", "the invariant I does not end: 1000000 turns of loops")]
    [InlineData("public S() { while (_x == 0) Thread.Yield(); }", "the constructor of S does not end: 1000000 turns of loops")]
    [InlineData("static int Deep(int n) => Deep(n + 1); public S() => Deep(0);", "the ")]
    public void What_does_not_end_outside_of_the_exploration_is_refused_by_name(string method, string message)
    {
        var refused = Assert.ThrowsAny<Exception>(() => Checked.Members($"int _x; {method} [Actor] public int A() => _x; [Actor] public void B() => _x = 1;"));
        Assert.Contains(message, refused.Message);
        Assert.True(refused is UnsupportedConstructException or ScenarioException);
    }

    [Fact]
    public void What_ends_outside_of_the_exploration_may_take_its_time_in_every_execution() => Checked.Are(
        "int _x; readonly int _sum; static int Sum() { var sum = 0; for (var i = 0; i < 900_000; i++) sum += i & 1; return sum; } public S() => _sum = Sum(); [Actor] public int A() => _x; [Actor] public void B() => _x = 1; [Observer] public bool O() => _sum == Sum();",
        2, "0, True", "1, True");

    [Fact]
    public void Calls_of_the_initial_state_that_do_not_end_are_refused() => Assert.Contains("InsufficientExecutionStackException", Assert.Throws<ScenarioException>(
        () => Checked.Members("static int Deep(int n) => Deep(n + 1) + 1; readonly int _x = Deep(0); [Actor] public int A() => _x;")).Message);

    [Theory]
    [InlineData("if (Turn() % 2 == 0) _x = 1; else _y = 1;", "A wrote S._x (Scenario.cs:2) before and now writes S._y (Scenario.cs:2), although")]
    [InlineData("if (Turn() % 2 == 0) _x = 1; else _ = Volatile.Read(ref _x);", "A wrote S._x (Scenario.cs:2) before and now reads S._x (Scenario.cs:2), although")]
    [InlineData("if (Turn() % 2 == 0) _x = 1; else Thread.MemoryBarrier();", "A wrote S._x (Scenario.cs:2) before and now performs a fence (Scenario.cs:2), although")]
    [InlineData("if (Turn() == 0) _x = 1;", "A wrote S._x (Scenario.cs:2) before and now does not come to that, although")]
    [InlineData("_x = 1; if (Turn() % 2 == 0) new Thread(() => _y = 1).Start();", "A wrote start of T2 (Scenario.cs:2) before and now does not come to that, although")]
    public void What_a_program_does_not_repeat_is_named_with_its_thread_and_line(string body, string message)
    {
        var turns = Guid.NewGuid();
        var told = Assert.Throws<NondeterministicProgramException>(() => Checked.Members(
            $"int _x, _y; static int Turn() {{ var turn = (int)(AppContext.GetData(\"{turns}\") ?? 0); AppContext.SetData(\"{turns}\", turn + 1); return turn; }} " +
            $"[Actor] public void A() {{ {body} }} [Actor] public int B() => _x + _x;")).Message;
        Assert.Contains(message, told);
        Assert.Contains("in place of the time, random numbers", told);
    }

    [Fact]
    public void What_is_not_seen_is_listed() => Assert.Contains(
        Checked.Members("[Actor] public void A() => Console.Out.Flush();").NotInstrumented, text => text.Contains("Console.get_Out runs outside the model"));

    [Theory]
    [InlineData("int _x; [Actor] public unsafe void A() { fixed (int* p = &_x) *p = 1; }", "stind.i4: accesses memory through a pointer")]
    [InlineData("int _x; [Actor] public unsafe int A() { fixed (int* p = &_x) return *p; }", "ldind.i4: accesses memory through a pointer")]
    [InlineData("struct P { public int V; } P _x; [Actor] public unsafe int A() { fixed (P* p = &_x) return p->V; }", "ldfld: accesses memory through a pointer")]
    [InlineData("static int One() => 1; [Actor] public unsafe int A() { delegate*<int> f = &One; return f(); }", "calli: calls through a pointer")]
    [InlineData("int _x, _y; [Actor] public void A() => System.Runtime.CompilerServices.Unsafe.CopyBlock(ref System.Runtime.CompilerServices.Unsafe.As<int, byte>(ref _x), ref System.Runtime.CompilerServices.Unsafe.As<int, byte>(ref _y), 4);", "Unsafe.CopyBlock")]
    [InlineData("readonly char[] _a = new char[2]; [Actor] public int A() => _a.AsSpan().Trim().Length;", "MemoryExtensions.Trim")]
    public void Memory_that_is_accessed_unseen_is_listed(string members, string text) =>
        Assert.Contains(Checked.Members(members).NotInstrumented, each => each.Contains(text));

    [Fact]
    public void Accesses_that_are_seen_are_not_listed() => Assert.Empty(Checked.Members(
        "struct P { public int V; } P _x; static int Get(ref P p) => p.V; [Actor] public int A() { P local = default; local.V = 1; return Get(ref _x) + Get(ref local) + new P().V; }").NotInstrumented);

    [Fact]
    public void A_missing_file_is_refused() => Assert.Throws<ProgramLoadException>(() => ProgramRewriter.Rewrite("missing.dll"));

    [Fact]
    public void A_file_that_is_no_assembly_is_refused()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "no assembly");
        Assert.Contains("not a .NET assembly", Assert.Throws<ProgramLoadException>(() => ProgramRewriter.Rewrite(file)).Message);
        File.Delete(file);
    }

    [Fact]
    public void An_assembly_without_scenarios_is_refused()
    {
        var program = ScenarioCompiler.Rewrite("class C { }", OptimizationLevel.Debug);
        Assert.Throws<ScenarioException>(() => ModelCheck.ScenariosOf(program));
    }
}
