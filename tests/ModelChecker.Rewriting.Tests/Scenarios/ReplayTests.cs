using Microsoft.CodeAnalysis;
using SafePublication.ModelChecker.Rewriting.Tests.Compiling;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A scenario whose every execution is violated, so that its replay can be asked for by type.</summary>
[Scenario, Forbidden("1")]
public sealed class AlwaysViolated
{
    private int _value;

    [Actor]
    public int Set()
    {
        _value = 1;
        return _value;
    }
}

public class ReplayTests
{
    [Theory]
    [InlineData("1, 0", "int _x, _y; [Actor] public void W() { _x = 1; _y = 1; } [Actor] public (int, int) R() => (_y, _x);", "mca", false, false)]
    [InlineData("0, 0", "volatile int _x, _y; [Actor] public int A() { _x = 1; return _y; } [Actor] public int B() { _y = 1; return _x; }", "tso", false, false)]
    [InlineData("0, 1", "(long, long) _v; [Actor] public void W() => _v = (1, 1); [Actor] public (long, long) R() => _v;", "mca", true, false)]
    [InlineData("1, 0", "int _x; int Get() => _x; [Actor] public void W() => _x = 1; [Actor] public (int, int) R() => (Get(), Get());", "mca", false, true)]
    public void A_replay_file_knows_the_model_and_the_modes(string forbidden, string members, string model, bool tearing, bool coalescing)
    {
        var program = ScenarioCompiler.Rewrite($"[Scenario, Forbidden(\"{forbidden}\")] public sealed class S {{ {members} }}");
        var options = new ExplorationOptions { Model = model, Tearing = tearing, JitCoalescing = coalescing };
        var found = ModelCheck.Run(program, program.Assembly.GetType("S")!, options);
        var repeated = ModelCheck.Replay(program, found.ReplayFile!);
        Assert.Equal(WitnessText.Write(Checked.Violated(found).Witness), WitnessText.Write(Checked.Violated(repeated).Witness));
        Assert.Equal([forbidden], repeated.Outcomes.Select(outcome => outcome.Values));
    }

    [Fact]
    public void A_scenario_is_replayed_by_its_type()
    {
        var found = Checked.Violated(ModelCheck.Run<AlwaysViolated>());
        Assert.Equal(found.Replay, Checked.Violated(ModelCheck.Replay<AlwaysViolated>(found.Replay)).Replay);
    }

    [Fact]
    public void A_replay_of_another_build_is_refused()
    {
        var file = new ReplayFile("S", null, Guid.Empty, "0w0");
        var program = ScenarioCompiler.Rewrite("[Scenario] public sealed class S { [Actor] public void A() { } }");
        Assert.Contains("another build", Assert.Throws<FormatException>(() => ModelCheck.Replay(program, file)).Message);
    }

    /// <summary>The rewritten code has symbols of its own: a debugger stops at the user's lines, and a stack trace names them.</summary>
    [Fact]
    public void Rewritten_code_knows_its_source_lines() => Checked.Is(
        Checked.Source("""
            [Scenario] public sealed class S
            {
                int _x;
                void Throw()
                {
                    _x = 1;
                    throw new InvalidOperationException();
                }

                [Actor] public int A()
                {
                    try { Throw(); return 0; }
                    catch (InvalidOperationException e) { return new System.Diagnostics.StackTrace(e, true).GetFrame(0)!.GetFileLineNumber(); }
                }
            }
            """, level: OptimizationLevel.Debug),
        1, "8");

    /// <summary>So does a replay, which a debugger follows: what it repeats is the violation with the file and the line of the user's source.</summary>
    [Fact]
    public void A_replay_knows_its_source_lines()
    {
        var program = ScenarioCompiler.Rewrite("""
            [Scenario] public sealed class S
            {
                void Throw() => throw new InvalidOperationException();
                [Actor] public void A()
                {
                    try { Throw(); }
                    catch (InvalidOperationException e) { throw new InvalidOperationException(e.StackTrace); }
                }
            }
            """, OptimizationLevel.Debug);
        var found = Checked.Violated(ModelCheck.Run(program, program.Assembly.GetType("S")!));
        Assert.Contains("Scenario.cs:line 4", Checked.Violated(ModelCheck.Replay(program, program.Assembly.GetType("S")!, found.Replay)).Witness.Violation);
    }

    [Fact]
    public void A_witness_names_an_object_by_its_type_and_stays_in_its_line()
    {
        var report = Checked.Source("""
            [Scenario, Forbidden("True")] public sealed class S
            {
                sealed record R(int V);
                R? _r; string? _s;
                [Actor] public void W() { _r = new R(1); _s = "a\nb"; }
                [Actor] public bool B() => _s is not null && _r is not null;
            }
            """);
        var events = Checked.Violated(report).Witness.Events.Select(shown => shown.Value).ToArray();
        Assert.Contains("S+R", events);
        Assert.Contains("a b", events);
    }
}
