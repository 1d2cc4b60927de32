using SafePublication.ModelChecker.Rewriting.Tests.Compiling;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

public class ExpectationTests
{
    private const string MessagePassing = """
        public sealed class S { int _x, _y;
          [Actor] public void W() { _x = 1; _y = 1; }
          [Actor] public (int, int) R() => (_y, _x);
        }
        """;

    [Fact]
    public void A_forbidden_outcome_is_violated() =>
        Assert.Contains("\"1, 0\" is forbidden", Checked.Violated(Checked.Source("[Scenario, Forbidden(\"1, 0\")] " + MessagePassing)).Witness.Violation);

    [Fact]
    public void An_outcome_that_is_not_allowed_is_violated() =>
        Checked.Violated(Checked.Source("[Scenario, Allowed(\"0, 0\"), Allowed(\"0, 1\"), Allowed(\"1, 1\")] " + MessagePassing));

    [Theory]
    [InlineData("1,0")]
    [InlineData(" 1 ,  0 ")]
    public void The_spaces_around_values_do_not_count(string outcome) =>
        Assert.Contains("\"1, 0\" is forbidden", Checked.Violated(Checked.Source($"[Scenario, Forbidden(\"{outcome}\")] " + MessagePassing)).Witness.Violation);

    [Theory]
    [InlineData("Forbidden(\"1\")", "int A() => 1; [Actor] public (int, int) B() => (1, 2);", "[Forbidden(\"1\")] of S names 1 value, but its actors and observer return 3.")]
    [InlineData("Allowed(\"0, 0\")", "int A() => 0; [Actor] public void B() { }", "[Allowed(\"0, 0\")] of S names 2 values, but its actors and observer return 1.")]
    [InlineData("Allowed(\"\")", "async Task<int> A() { await Task.CompletedTask; return 0; }", "[Allowed(\"\")] of S names 0 values, but its actors and observer return 1.")]
    [InlineData("Allowed(null!)", "void A() { }", "[Allowed(null)] of S names no outcome.")]
    [InlineData("Allowed(\"0\")", "void A() { }", "[Allowed(\"0\")] of S names 1 value, but its actors and observer return 0.")]
    [InlineData("Allowed(\"0, 0\")", "void A() { } [Observer] public bool O() => true;", "[Allowed(\"0, 0\")] of S names 2 values, but its actors and observer return 1.")]
    [InlineData("Allowed(\"1, 2, 3\")", "(int, int)? A() => (1, 2);", "[Allowed(\"1, 2, 3\")] of S names 3 values, but its actors and observer return 1 to 2.")]
    [InlineData("Allowed(\"a\")", "string A() => \"a\"; [Actor] public int B() => 0;", "[Allowed(\"a\")] of S names 1 value, but its actors and observer return 2.")]
    [InlineData("Allowed(\"a,0\")", "string A() => \"a\"; [Actor] public int B() => 0;", "[Allowed(\"a,0\")] of S names 1 value, but its actors and observer return 2.")]
    public void An_outcome_of_another_number_of_values_is_refused(string attribute, string actors, string message) =>
        Assert.Equal(message, Assert.Throws<ScenarioException>(() => Checked.Source($"[Scenario, {attribute}] public sealed class S {{ [Actor] public {actors} }}")).Message);

    [Theory]
    [InlineData("", "void A() { }")]
    [InlineData("null", "(int, int)? A() => null;")]
    [InlineData("1,2,3,4,5,6,7,8,9", "(int, int, (int, int), int, int, int, int, int) A() => (1, 2, (3, 4), 5, 6, 7, 8, 9);")]
    [InlineData("True,Monday,1.5", "(bool, DayOfWeek, double) A() => (true, DayOfWeek.Monday, 1.5);")]
    [InlineData("a, b, 1", "string A() => \"a, b\"; [Actor] public int B() => 1;")]
    [InlineData(" a,b ", "string A() => \" a,b \";")]
    [InlineData("", "string A() => \"\";")]
    [InlineData("1, 2", "object A() => (1, 2);")]
    [InlineData(",", "char A() => ',';")]
    public void An_outcome_that_the_results_can_have_is_met(string outcome, string actors) => Assert.IsType<CheckResult.Exhausted>(
        Checked.Source($"[Scenario, Allowed(\"{outcome}\")] public sealed class S {{ [Actor] public {actors} }}").Result);

    [Fact]
    public void In_a_text_spaces_count() => Assert.Contains("not among the allowed ones", Checked.Violated(Checked.Source(
        "[Scenario, Allowed(\"a,b\")] public sealed class S { [Actor] public string A() => \"a, b\"; }")).Witness.Violation);

    [Fact]
    public void What_sequential_consistency_lacks_is_marked() => Assert.Equal(
        ["1, 0"], Checked.Source("[Scenario] " + MessagePassing).Outcomes.Where(outcome => !outcome.SequentiallyConsistent).Select(outcome => outcome.Values));

    [Fact]
    public void A_broken_invariant_is_violated() => Assert.Contains("the invariant Holds", Checked.Violated(Checked.Members(
        "int _x; [Actor] public void A() => _x++; [Actor] public void B() => _x++; [Invariant] public bool Holds() => _x == 2;")).Witness.Violation);

    [Theory]
    [InlineData("[Invariant] public bool Holds() => throw new InvalidOperationException(\"no\");", "the invariant Holds threw InvalidOperationException: no")]
    [InlineData("[Observer] public int Seen() => throw new InvalidOperationException(\"no\");", "the observer threw InvalidOperationException: no")]
    [InlineData("[Observer] public int Seen() => 1; [Invariant] public bool First() => true; [Invariant] public bool Second() => throw new InvalidOperationException(\"no\");", "the invariant Second threw InvalidOperationException: no")]
    public void Who_threw_after_the_threads_is_named(string members, string message) =>
        Checked.AreViolated($"[Actor] public void A() {{ }} {members}", message);

    [Fact]
    public void An_unhandled_exception_is_violated() => Assert.Contains("NullReferenceException", Checked.Violated(Checked.Members(
        "string? _s; int _f; [Actor] public void A() { _s = \"a\"; _f = 1; } [Actor] public int B() => _f == 1 ? _s!.Length : -1;")).Witness.Violation);

    [Fact]
    public void Handlers_of_the_program_do_not_swallow_the_end_of_an_execution() => Checked.Is(Checked.Members(
        "readonly object _l = new(); int _x; void Inc() { try { lock (_l) _x++; } catch (Exception) { _x = 100; } finally { Thread.Yield(); } } [Actor] public void A() => Inc(); [Actor] public void B() => Inc(); [Observer] public int X() => _x;"), 2, "2");

    [Fact]
    public void A_witness_names_fields_values_and_lines()
    {
        var violated = Checked.Violated(Checked.Source("[Scenario, Forbidden(\"1, 0\")] " + MessagePassing));
        Assert.Contains(violated.Witness.Events, shown => shown is { Text: "plain read S._x = 0", Site: "Scenario.cs:4" });
    }

    [Fact]
    public void Every_violation_can_be_replayed()
    {
        var program = ScenarioCompiler.Rewrite("[Scenario, Forbidden(\"1, 0\")] " + MessagePassing);
        var scenario = ModelCheck.ScenariosOf(program).Single();
        var violated = Checked.Violated(ModelCheck.Run(program, scenario));
        var replayed = ModelCheck.Replay(program, scenario, violated.Replay);
        Assert.Equal(violated.Witness.Events, Checked.Violated(replayed).Witness.Events);
        Assert.Equal(["1, 0"], replayed.Outcomes.Select(outcome => outcome.Values));
    }
}
