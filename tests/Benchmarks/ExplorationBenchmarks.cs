using System.Diagnostics;
using System.Globalization;
using SafePublication.ModelChecker;
using SafePublication.ModelChecker.Tests;

namespace SafePublication.Benchmarks;

/// <summary>Measures the model checker's engine on op lists.</summary>
internal static class ExplorationBenchmarks
{
    /// <summary>Executions a second on message passing, the smallest program with a publication race.</summary>
    public static void MessagePassing()
    {
        var program = new OpListProgram(
            [[new Op.Store("x", 1), new Op.Store("y", 1)], [new Op.Load("r0", "y"), new Op.Load("r1", "x")]], ["1:r0", "1:r1"]);
        var explorer = new Explorer(new ExplorationOptions());
        const int Rounds = 100_000;
        Repeat(explorer, program, Rounds / 5);
        var elapsed = Repeat(explorer, program, Rounds);
        Print($"message passing: {4 * Rounds / elapsed.TotalSeconds:N0} executions/s (wanted: 150,000)");
    }

    /// <summary>The time for fib_bench(5), a published benchmark.</summary>
    public static void Fibonacci()
    {
        foreach (var model in (string[])["sc", "mca"])
        {
            var clock = Stopwatch.StartNew();
            var result = new Explorer(new ExplorationOptions { Model = model }).Explore(Families.Create("fib", 5)).Result;
            var seconds = clock.Elapsed.TotalSeconds;
            Print($"fib_bench(5) under {model}: {result.Executions:N0} executions, {result.Blocked} blocked, {seconds:N1} s, {result.Executions / seconds:N0} executions/s (wanted: 90 s)");
        }
    }

    /// <summary>The largest published counts: too long for a test.</summary>
    public static void LargestFamilies()
    {
        foreach (var (family, published) in (ReadOnlySpan<(string, long)>)[("big1", 1_820_474), ("big2", 5_284_890)])
        {
            var clock = Stopwatch.StartNew();
            var result = new Explorer(new ExplorationOptions { Model = "sc" }).Explore(Families.Create(family, 1)).Result;
            Print($"{family} under sc: {result.Executions:N0} executions (published: {published:N0}), {clock.Elapsed.TotalSeconds:N1} s");
        }
    }

    /// <summary>How the cost of one execution grows when it gets twice as many events.</summary>
    public static void GrowthWithEvents()
    {
        var last = 0.0;
        for (var padding = 8; padding <= 256; padding *= 2)
        {
            var program = PaddedMessagePassing(padding);
            var explorer = new Explorer(new ExplorationOptions());
            var rounds = 400_000 / (padding * padding);
            Repeat(explorer, program, rounds);
            var cost = Repeat(explorer, program, rounds).TotalMicroseconds / (rounds * 4);
            Print($"{4 + 2 * padding,4} events: {cost,8:N2} us an execution{(last > 0 ? $", {cost / last:N2} times as much (quadratic: 4)" : string.Empty)}");
            last = cost;
        }
    }

    /// <summary>The memory that an exploration of a million executions holds, at its beginning and at its end.</summary>
    public static void MemoryOverAMillionExecutions()
    {
        foreach (var executions in (long[])[10_000, 1_000_000])
        {
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var explorer = new Explorer(new ExplorationOptions { MaxExecutions = executions });
            var result = explorer.Explore(Families.Create("fib", 6)).Result;
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Print($"{result.Executions,9:N0} executions: {allocated / 1024.0:N0} KB allocated, working set {Environment.WorkingSet / 1048576.0:N0} MB");
        }
    }

    private static OpListProgram PaddedMessagePassing(int padding)
    {
        IEnumerable<Op> Padding(string own) => Enumerable.Range(0, padding)
            .Select(i => i % 2 == 0 ? (Op)new Op.Store(own, i, MemoryOrder.Release) : new Op.Load("r", own, MemoryOrder.Acquire));
        return new(
            [
                [new Op.Store("x", 1), .. Padding("a"), new Op.Store("y", 1)],
                [new Op.Load("r0", "y"), .. Padding("b"), new Op.Load("r1", "x")],
            ], []);
    }

    private static TimeSpan Repeat(Explorer explorer, OpListProgram program, int rounds)
    {
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < rounds; round++)
            explorer.Explore(program);
        return clock.Elapsed;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
