using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class ReplayTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (name, model) in Violations.BeyondSequentialConsistency())
            cases.Add(name, model);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_replay_repeats_exactly_the_violating_execution(string name, string model) => AssertRoundTrip(Violations.Litmus(name), model);

    [Fact]
    public void A_failed_thread_fails_again() => AssertRoundTrip(Violations.MessagePassing(), "mca");

    [Fact]
    public void A_deadlock_happens_again() => AssertRoundTrip(Violations.Deadlock(), "mca");

    [Fact]
    public void A_replay_is_readable_text() =>
        Assert.Equal("0w0 0w0 1r0#1 1r-", Violations.Find(Violations.MessagePassing()).Replay);

    [Fact]
    public void The_repaired_program_survives_the_replay()
    {
        var replay = Violations.Find(Violations.StoreBuffering()).Replay;
        var repaired = new OpListProgram(
            [[new Op.Store("x", 1), new Op.Load("r0", "y")], [new Op.Store("y", 1), new Op.Load("r0", "x")]], ["0:r0", "1:r0"]);
        Assert.Equal(new CheckResult.Exhausted(1, 0), new Explorer(new()).Replay(repaired, replay).Result);
    }

    [Theory]
    [InlineData("0w0 nonsense", "'nonsense' is no step of a replay.")]
    [InlineData("7w0", "There is no thread 7; the program has 2.")]
    [InlineData("0w0 0w0 0w0", "The replay does not fit the program: step 3 belongs to thread 0, which cannot go on there.")]
    [InlineData("0r-", "The replay does not fit the program: step 1 chooses something that the program does not do there.")]
    [InlineData("0w0 1r0#0", "The replay does not fit the program: step 2 chooses something that the program does not do there.")]
    public void A_replay_of_another_program_is_refused(string replay, string message)
    {
        var error = Assert.Throws<FormatException>(() => new Explorer(new()).Replay(Violations.MessagePassing(), replay));
        Assert.Equal(message, error.Message);
    }

    private static void AssertRoundTrip(OpListProgram program, string model)
    {
        var found = Violations.Find(program, model);
        var repeated = Assert.IsType<CheckResult.Violated>(new Explorer(new() { Model = model }).Replay(program, found.Replay).Result);
        Assert.Equal(found.Replay, repeated.Replay);
        Assert.Equal(WitnessText.Write(found.Witness), WitnessText.Write(repeated.Witness));
    }
}
