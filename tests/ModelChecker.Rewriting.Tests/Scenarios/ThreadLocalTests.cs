using Microsoft.CodeAnalysis;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Values that belong to a thread or to a flow of control are not shared, and no execution sees those of another.</summary>
public class ThreadLocalTests
{
    [Theory]
    [InlineData("[ThreadStatic] static int _v; [Actor] public int A() => ++_v; [Actor] public int B() => ++_v;")]
    [InlineData("readonly ThreadLocal<int> _v = new(); [Actor] public int A() => ++_v.Value; [Actor] public int B() => ++_v.Value;")]
    [InlineData("static readonly ThreadLocal<int> _v = new(() => 0); [Actor] public int A() => ++_v.Value; [Actor] public int B() => ++_v.Value;")]
    [InlineData("static readonly AsyncLocal<int> _v = new(); [Actor] public int A() => ++_v.Value; [Actor] public int B() => ++_v.Value;")]
    public void Each_thread_has_its_own(string members) => Checked.Are(members, 1, "1, 1");

    [Fact]
    public void A_flowing_value_goes_along_and_does_not_come_back() => Assert.Equal(["1, 1, 2"], Checked.Members(
        "readonly AsyncLocal<int> _v = new(); async Task<int> Inner() { _v.Value = 2; await Task.Yield(); return _v.Value; } [Actor] public async Task<(int, int, int)> A() { _v.Value = 1; var child = await Task.Run(() => _v.Value); var inner = await Inner(); return (child, _v.Value, inner); }")
        .Outcomes.Select(each => each.Values));

    [Theory]
    [InlineData("[ThreadStatic] public static int T = 5; static Mine() { }", "int", "0, 5", "5, 0")]
    [InlineData("[ThreadStatic] public static int T = 5;", "int", "0, 5", "5, 0")]
    [InlineData("[ThreadStatic] public static int T; static Mine() { T = 5; Set(); } static void Set() => T += 0;", "int", "0, 5", "5, 0")]
    [InlineData("[ThreadStatic] public static string? T = \"a\";", "string?", "a, null", "null, a")]
    [InlineData("public static int U = 1; [ThreadStatic] public static int T = 5; static Mine() { }", "int", "0, 5", "5, 0")]
    public void A_thread_static_is_initialised_for_the_thread_that_comes_first(string members, string type, params string[] outcomes) => Is(
        $"public static class Mine {{ {members} }} [Scenario] public sealed class S {{ [Actor] public {type} A() => Mine.T; [Actor] public {type} B() => Mine.T; }}", 2, outcomes);

    [Fact]
    public void Another_static_of_the_type_initialises_those_of_its_thread() => Is(
        "public static class Mine { [ThreadStatic] public static int T = 5; public static int U = 1; } " +
        "[Scenario] public sealed class S { [Actor] public int A() => Mine.U * Mine.T; [Actor] public int B() => Mine.U * Mine.T; }", 2, "0, 5", "5, 0");

    [Fact]
    public void Each_instance_of_a_generic_type_initialises_its_own() => Is(
        "public static class Mine<T> { [ThreadStatic] public static int V = 5; } " +
        "[Scenario] public sealed class S { [Actor] public int A() => Mine<int>.V; [Actor] public int B() => Mine<string>.V; }", 1, "5, 5");

    [Fact]
    public void What_the_set_up_initialises_no_actor_has() => Is(
        "public static class Mine { [ThreadStatic] public static int T = 5; static Mine() { } public static int U = 1; } " +
        "[Scenario] public sealed class S { public S() => _ = Mine.U; [Actor] public int A() => Mine.T; [Actor] public int B() => Mine.T; }", 1, "0, 0");

    [Theory]
    [InlineData("[ThreadStatic] public static int T; static Mine() { }", "0, 0")]
    [InlineData("[ThreadStatic] public static int T; public static int U = 1;", "0, 0")]
    public void One_without_an_initialiser_makes_no_executions(string members, string outcome) => Is(
        $"public static class Mine {{ {members} }} [Scenario] public sealed class S {{ [Actor] public int A() => Mine.T; [Actor] public int B() => Mine.T; }}", 1, outcome);

    [Fact]
    public void One_of_a_type_that_failed_is_of_use_to_nobody() => Is(
        "public static class Mine { [ThreadStatic] public static int T; static readonly int U = int.Parse(\"no\"); } " +
        "[Scenario] public sealed class S { static string Use() { try { return $\"{Mine.T}\"; } catch (TypeInitializationException) { return \"failed\"; } } [Actor] public string A() => Use(); [Actor] public string B() => Use(); }", 1, "failed, failed");

    private static void Is(string source, long executions, params string[] outcomes)
    {
        foreach (var level in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
            Checked.Is(Checked.Source(source, level: level), executions, outcomes);
    }
}
