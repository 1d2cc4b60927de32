using SafePublication.ModelChecker.Rewriting.Loading;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A body that starts its threads itself; this very assembly is rewritten for it.</summary>
public class ModelTests
{
    private sealed class Box
    {
        public int Value;
        public bool Ready;
    }

    private static void HalfPublished()
    {
        var box = new Box();
        var writer = Task.Run(() => { box.Value = 1; box.Ready = true; });
        if (box.Ready && box.Value == 0)
            throw new InvalidOperationException("half-published");
        writer.Wait();
    }

    [Fact]
    public void Every_execution_of_the_threads_is_explored() => Checked.Is(
        Model.Check(() =>
        {
            var box = new Box();
            var writer = new Thread(() => { box.Value = 1; box.Ready = true; });
            writer.Start();
            var seen = (box.Ready, box.Value);
            writer.Join();
            return seen;
        }),
        4, "False, 0", "False, 1", "True, 0", "True, 1");

    [Fact]
    public void A_failed_assertion_is_a_violation() => Assert.Contains(
        "main threw InvalidOperationException", Checked.Violated(Model.Check(HalfPublished)).Witness.Violation);

    [Fact]
    public void A_violation_is_replayed()
    {
        var found = Checked.Violated(Model.Check(HalfPublished));
        var repeated = Checked.Violated(Model.Replay(HalfPublished, found.Replay));
        Assert.Equal(WitnessText.Write(found.Witness), WitnessText.Write(repeated.Witness));
    }

    [Fact]
    public void A_replay_file_finds_the_body_again()
    {
        var found = Model.Check(HalfPublished);
        var program = ProgramRewriter.Rewrite(typeof(ModelTests).Assembly.Location);
        var repeated = ModelCheck.Replay(program, found.ReplayFile!);
        Assert.Equal(WitnessText.Write(Checked.Violated(found).Witness), WitnessText.Write(Checked.Violated(repeated).Witness));
    }

    [Theory]
    [InlineData(0)]
    public void A_replay_file_does_not_hold_captured_values(int start)
    {
        var found = Model.Check(() =>
        {
            var box = new Box { Value = start };
            var writer = Task.Run(() => box.Value = 1);
            Assert.NotEqual(1, box.Value);
            writer.Wait();
        });
        var program = ProgramRewriter.Rewrite(typeof(ModelTests).Assembly.Location);
        Assert.Contains("captures 'start'", Assert.Throws<ScenarioException>(() => ModelCheck.Replay(program, found.ReplayFile!)).Message);
    }

    [Fact]
    public void What_is_not_violated_has_no_replay_file() => Assert.Null(Model.Check(() => 1).ReplayFile);

    [Fact]
    public void The_cheapest_repair_is_found()
    {
        var repair = Model.Repair(HalfPublished, Model.Check(HalfPublished)).Repair!;
        Assert.Equal([StrengtheningKind.AcquireLoad, StrengtheningKind.ReleaseStore], repair.Strengthenings.Select(change => change.Kind).Order());
        Assert.All(repair.Strengthenings, change => Assert.StartsWith("ModelTests.cs:", change.Place));
    }

    [Fact]
    public void An_ordered_body_is_exhausted() => Assert.IsType<CheckResult.Exhausted>(
        Model.Check(() =>
        {
            var box = new Box();
            var writer = Task.Run(() => { box.Value = 1; Volatile.Write(ref box.Ready, true); });
            if (Volatile.Read(ref box.Ready) && box.Value == 0)
                throw new InvalidOperationException("half-published");
            writer.Wait();
        }).Result);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Captured_values_are_known_to_the_body(int added) => Checked.Is(Model.Check(() => added + 1), 1, $"{added + 1}");

    [Fact]
    public void A_captured_object_is_refused()
    {
        var box = new Box();
        Assert.Contains("captures 'box'", Assert.Throws<ScenarioException>(() => Model.Check(() => box.Value = 1)).Message);
    }
}
