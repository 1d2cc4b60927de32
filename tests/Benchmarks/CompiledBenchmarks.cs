using System.Diagnostics;
using System.Globalization;
using SafePublication.ModelChecker;
using SafePublication.ModelChecker.Rewriting.Loading;
using SafePublication.ModelChecker.Scenarios;

namespace SafePublication.Benchmarks;

/// <summary>Measures the model checker on compiled, rewritten C#.</summary>
internal static class CompiledBenchmarks
{
    private static readonly string Assembly = typeof(MessagePassing).Assembly.Location;

    /// <summary>Executions a second on message passing.</summary>
    public static void MessagePassing()
    {
        var program = ProgramRewriter.Rewrite(Assembly);
        using var subject = new ScenarioProgram(new ScenarioShape(program.Assembly.GetType(typeof(MessagePassing).FullName!)!), program.Sites, new());
        var explorer = new Explorer(new ExplorationOptions());
        const int Rounds = 20_000;
        Repeat(explorer, subject, Rounds / 4);
        var elapsed = Repeat(explorer, subject, Rounds);
        Print($"message passing, compiled: {4 * Rounds / elapsed.TotalSeconds:N0} executions/s (wanted: 10,000)");
    }

    /// <summary>What two processes do in the time of one, the start of the processes included.</summary>
    public static void Workers()
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "safepub.dll");
        var one = Run(tool, 1);
        var two = Run(tool, 2);
        Print($"fib_bench(6), compiled: {one.TotalSeconds:N1} s in one process, {two.TotalSeconds:N1} s in two, {one / two:N2} times as fast (wanted: 1.70)");
    }

    private static TimeSpan Run(string tool, int workers)
    {
        string[] arguments =
            [tool, "check", Assembly, "--scenario", typeof(Fibonacci).FullName!, "--model", "sc", "--workers", workers.ToString(CultureInfo.InvariantCulture)];
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = clock.Elapsed;
        return output.Contains(": exhausted: 2364418 executions", StringComparison.Ordinal) ? elapsed : throw new InvalidOperationException(output);
    }

    private static TimeSpan Repeat(Explorer explorer, ScenarioProgram program, int rounds)
    {
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < rounds; round++)
            explorer.Explore(program);
        return clock.Elapsed;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
