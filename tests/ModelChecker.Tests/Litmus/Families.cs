namespace SafePublication.ModelChecker.Tests;

/// <summary>
/// Program families whose numbers of executions are published (the expected files of GenMC 0.11.0). Relaxed becomes plain, acquire and
/// release become volatile, read-modify-writes become Interlocked.
/// </summary>
public static class Families
{
    private const string R = "r";

    public static OpListProgram Create(string name, int size) => new(name switch
    {
        "ainc" => Repeated(size, _ => [Increment("x")]),
        "binc" => Repeated(size, _ => [Increment("x"), Increment("y")]),
        "cinc" => Repeated(size, _ => [Increment("x"), Increment("y"), Increment("z")]),
        "readers" => [[Write("x", 42)], .. Repeated(size, _ => [Read("x")])],
        "lastzero" => [[.. LastZero(size)], .. Repeated(size, i => [Read(Cell(i)), new Op.Sum(R, R, 1), WriteRegister(Cell(i + 1))])],
        "indexer" => Repeated(size, thread => [.. Enumerable.Range(0, 4).Select(i => Insert(i * 11 + thread))]),
        "casrot" => Repeated(size, i => [new Op.CompareExchange(R, "x", i + 1, i)]),
        "casw" => Repeated(size, i => [new Op.CompareExchange(R, "x", 1, 0), Write("x", i + 3)]),
        "wcas" => [[Write("x", 2)], .. Repeated(size, _ => [new Op.CompareExchange(R, "x", 3, 2)])],
        "rw" => Repeated(size, i => [new Op.Load(R, "x"), Write("x", i)]),
        "inc" => Repeated(size, i => [new Op.Load(R, "x"), new Op.Sum(R, R, 1 << i), WriteRegister("x")]),
        "wainc" => [[Write("x", 42)], .. Repeated(size, _ => [Increment("x")])],
        "N-writers" => [[Read("x")], .. Repeated(size, i => [Write("x", i)])],
        "lockinc" => Repeated(size, _ => [new Op.Lock("m"), .. PlainIncrement("x"), new Op.Unlock("m")]),
        "lock2inc" => Repeated(size, _ => [new Op.Lock("m"), .. PlainIncrement("x"), .. PlainIncrement("y"), new Op.Unlock("m")]),
        "CoA" => CoherenceOfAll(size),
        "fib" => Fibonacci(size),
        "big0" => Big("xyzwxyz", "xyz", ["xy", "zw"], continues: false),
        "big1" => Big("xyzwxyzw", "xyzwxy", ["xy", "zw"], continues: false),
        "big2" => Big("xyzxy", "xyzx", ["xyz", "xyz"], continues: true),
        _ => throw new ArgumentException($"There is no family '{name}'."),
    }, [], Initial(name));

    private static Dictionary<string, Operand> Initial(string name) => name == "fib" ? new() { ["x"] = 1, ["y"] = 1 } : [];

    private static IReadOnlyList<IReadOnlyList<Op>> Repeated(int count, Func<int, IReadOnlyList<Op>> thread) =>
        [.. Enumerable.Range(0, count).Select(thread)];

    private static Op Increment(string location) => new Op.Add(R, location, 1);

    private static Op Read(string location) => new Op.Load(R, location, MemoryOrder.Acquire);

    private static Op Write(string location, Operand value) => new Op.Store(location, value, MemoryOrder.Release);

    private static Op WriteRegister(string location) => Write(location, Operand.Register(R));

    private static Op[] PlainIncrement(string location) =>
        [new Op.Load(R, location), new Op.Sum(R, R, 1), new Op.Store(location, Operand.Register(R))];

    private static string Cell(int index) => $"a{index}";

    private static IEnumerable<Op> LastZero(int index) =>
        index < 0 ? [] : [Read(Cell(index)), new Op.If(R, 0, [.. LastZero(index - 1)], Negated: true)];

    private static Op Insert(int key) => new Op.If("always", 0, [.. Probe(key, key * 7 % 128, 8)]);

    private static IEnumerable<Op> Probe(int key, int cell, int probes) => probes == 0
        ? [new Op.Fail("the probe sequence is longer than expected")]
        : [new Op.CompareExchange(R, Cell(cell), key, 0), new Op.If(R, 0, [.. Probe(key, (cell + 1) % 128, probes - 1)], Negated: true)];

    private static IReadOnlyList<IReadOnlyList<Op>> CoherenceOfAll(int size) =>
    [
        [Write("x", 1), Read("y"), Read("x")],
        [Write("x", 2), Read("z"), Read("x")],
        .. Repeated(size, i => [Write("y", i), Write("z", i)]),
    ];

    private static IReadOnlyList<IReadOnlyList<Op>> Fibonacci(int turns)
    {
        Op[] Turn(string target) =>
        [
            new Op.Load("r0", "x", MemoryOrder.Acquire), new Op.Load("r1", "y", MemoryOrder.Acquire),
            new Op.Sum("r0", "r0", Operand.Register("r1")), Write(target, Operand.Register("r0")),
        ];
        return
        [
            [.. Enumerable.Repeat(Turn("x"), turns).SelectMany(turn => turn)],
            [.. Enumerable.Repeat(Turn("y"), turns).SelectMany(turn => turn)],
            [Read("x"), Read("y")],
        ];
    }

    /// <summary>Two threads that read, and two that write six values each to their own locations; the second continues with the values of the first.</summary>
    private static IReadOnlyList<IReadOnlyList<Op>> Big(string one, string two, string[] written, bool continues)
    {
        Op[] Reads(string locations) => [.. locations.Select(location => Read($"{location}"))];
        Op[] Writes(string locations, int before) =>
            [.. Enumerable.Range(1, 6 / locations.Length).SelectMany(value => locations.Select(location => Write($"{location}", before + value)))];
        return [Reads(one), Reads(two), Writes(written[0], 0), Writes(written[1], continues ? 2 : 0)];
    }
}
