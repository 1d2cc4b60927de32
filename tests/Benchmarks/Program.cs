using SafePublication.Benchmarks;

// With names as arguments only those measurements run.
(string Name, Action Measure)[] measurements =
[
    ("message-passing", ExplorationBenchmarks.MessagePassing),
    ("fib", ExplorationBenchmarks.Fibonacci),
    ("big", ExplorationBenchmarks.LargestFamilies),
    ("growth", ExplorationBenchmarks.GrowthWithEvents),
    ("memory", ExplorationBenchmarks.MemoryOverAMillionExecutions),
    ("compiled", CompiledBenchmarks.MessagePassing),
    ("workers", CompiledBenchmarks.Workers),
    ("analysis", AnalysisBenchmarks.GrowthWithCode),
    .. HardShapes.All.Select(shape => (shape.Name, (Action)(() => AnalysisBenchmarks.Growth(shape)))),
];

foreach (var (name, measure) in measurements)
{
    if (args.Length == 0 || args.Contains(name))
        measure();
}
