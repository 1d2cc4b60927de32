using System.Globalization;

namespace SafePublication.Benchmarks;

/// <summary>Measures how the cost of the analysis grows with the code: twice the code may cost 2.2 times as much, four times 4.5, eight times 9.</summary>
internal static class AnalysisBenchmarks
{
    private static readonly (int Factor, double Allowed)[] Steps = [(1, 1), (2, 2.2), (4, 4.5), (8, 9)];

    /// <summary>The example cases and the samples, each copy in a namespace of its own.</summary>
    public static void GrowthWithCode() => Measure("cases and samples", factor => SourceCopies.Of(2 * factor));

    /// <summary>Code that is large in one direction only.</summary>
    public static void Growth(HardShape shape) => Measure(shape.Name, factor => [shape.Source(shape.Size * factor)]);

    private static void Measure(string name, Func<int, IReadOnlyList<string>> code)
    {
        Print($"{name}:");
        AnalysisRun.BestOf(1, code(1));
        var first = 0.0;
        foreach (var (factor, allowed) in Steps)
        {
            var sources = code(factor);
            var run = AnalysisRun.BestOf(3, sources);
            var seconds = run.Time.TotalSeconds;
            first = factor == 1 ? seconds : first;
            Print($"  {Lines(sources),7:N0} lines: {seconds,7:N2} s, {run.Findings,6:N0} findings, {seconds / first:N2} times (allowed: {allowed:N1})");
        }
    }

    private static int Lines(IEnumerable<string> sources) => sources.Sum(source => source.Count(character => character == '\n'));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
