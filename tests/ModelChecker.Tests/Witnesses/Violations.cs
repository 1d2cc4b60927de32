namespace SafePublication.ModelChecker.Tests;

/// <summary>Programs that violate something, for the tests of witnesses, replays and repairs.</summary>
internal static class Violations
{
    public static OpListProgram MessagePassing(MemoryOrder write = MemoryOrder.Plain, MemoryOrder read = MemoryOrder.Plain) => new(
        [
            [new Op.Store("data", 1), new Op.Store("ready", 1, write)],
            [new Op.Load("r0", "ready", read), new Op.If("r0", 1, [new Op.Load("r1", "data"), new Op.If("r1", 0, [new Op.Fail("ready without data")])])],
        ], []);

    public static OpListProgram StoreBuffering() => new(
        [
            [new Op.Store("x", 1, MemoryOrder.Release), new Op.Load("r0", "y", MemoryOrder.Acquire)],
            [new Op.Store("y", 1, MemoryOrder.Release), new Op.Load("r0", "x", MemoryOrder.Acquire)],
        ],
        ["0:r0", "1:r0"])
    { Forbids = outcome => outcome == "0, 0" ? "both read 0" : null };

    public static OpListProgram FlagBeforeData() => new(
        [
            [new Op.Store("ready", 1, MemoryOrder.Release), new Op.Store("data", 1)],
            [
                new Op.Load("r0", "ready", MemoryOrder.Acquire),
                new Op.If("r0", 1, [new Op.Load("r1", "data"), new Op.If("r1", 0, [new Op.Fail("ready without data")])]),
            ],
        ], []);

    public static OpListProgram Deadlock() => new(
        [
            [new Op.Lock("a"), new Op.Lock("b"), new Op.Unlock("b"), new Op.Unlock("a")],
            [new Op.Lock("b"), new Op.Lock("a"), new Op.Unlock("a"), new Op.Unlock("b")],
        ], []);

    /// <summary>Every litmus test whose outcomes a model has and sequential consistency has not, with these outcomes forbidden.</summary>
    public static IEnumerable<(string Name, string Model)> BeyondSequentialConsistency() =>
        from test in LitmusTest.All
        from model in MemoryModel.Names
        where test.Value.Outcomes(model).Except(test.Value.Outcomes("sc")).Any()
        select (test.Key, model);

    public static OpListProgram Litmus(string name)
    {
        var allowed = LitmusTest.All[name].Outcomes("sc").ToHashSet();
        return LitmusTest.All[name].Program(outcome => allowed.Contains(outcome) ? null : $"sequential consistency does not have {outcome}");
    }

    public static CheckResult.Violated Find(IProgram program, string model = "mca") =>
        (CheckResult.Violated)new Explorer(new() { Model = model }).Explore(program).Result;
}
