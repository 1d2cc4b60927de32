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
