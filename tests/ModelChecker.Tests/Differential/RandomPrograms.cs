namespace SafePublication.ModelChecker.Tests;

/// <summary>Small random programs: every kind of access, fence and Interlocked operation over few locations; the same for the same seed.</summary>
internal sealed class RandomPrograms(int seed, bool references = false, bool blocking = false, int operations = 7)
{
    private readonly Random _random = new(seed);

    public static IReadOnlyDictionary<string, Operand> Initial { get; } = new Dictionary<string, Operand>
    {
        ["P"] = Operand.Reference("z0"),
        ["z0"] = 0,
        ["z1"] = 0,
    };

    public IReadOnlyList<IReadOnlyList<Op>> Next()
    {
        var threads = _random.Next(2, 4);
        var left = _random.Next(threads, operations + 1);
        return [.. Enumerable.Range(0, threads).Select(thread => Thread(thread == threads - 1 ? left : Take(ref left, threads - thread)))];
    }

    public static IReadOnlyList<string> Observed(IReadOnlyList<IReadOnlyList<Op>> threads) =>
    [
        .. threads.SelectMany((thread, number) => thread.SelectMany(Registers).Distinct().Select(register => $"{number}:{register}")),
        "x", "y",
    ];

    private int Take(ref int left, int threads)
    {
        var taken = _random.Next(1, left - threads + 2);
        left -= taken;
        return taken;
    }

    private List<Op> Thread(int count)
    {
        var thread = new List<Op>();
        for (var i = 0; i < count; i++)
            thread.Add(Next(i, thread));
        return thread;
    }

    private Op Next(int place, List<Op> before)
    {
        var register = $"r{place}";
        var location = _random.Next(2) == 0 ? "x" : "y";
        if (blocking && _random.Next(2) == 0)
            return NextBlocking(register, location);
        return _random.Next(references ? 16 : 11) switch
        {
            0 or 1 => new Op.Store(location, _random.Next(1, 3)),
            2 => new Op.Store(location, _random.Next(1, 3), MemoryOrder.Release),
            3 or 4 => new Op.Load(register, location),
            5 or 6 => new Op.Load(register, location, MemoryOrder.Acquire),
            7 => new Op.Fence((FenceKind)_random.Next(3)),
            8 => new Op.Exchange(register, location, _random.Next(1, 3)),
            9 => new Op.Add(register, location, 1),
            10 => new Op.CompareExchange(register, location, 2, _random.Next(2)),
            11 => new Op.Store("P", Operand.Reference(_random.Next(2) == 0 ? "z1" : "z0"), Release(), Publishes: true),
            12 => new Op.Load("p", "P"),
            13 => new Op.Load("p", "P", MemoryOrder.Acquire),
            14 => before.Any(op => op is Op.Load { Register: "p" }) ? Through(register) : new Op.Store("z1", 1),
            _ => before.Any(op => op is Op.Load { Register: "p" })
                ? new Op.Store("P", Operand.Register("p"), Release(), Publishes: true)
                : new Op.Load("p", "P"),
        };
    }

    private Op NextBlocking(string register, string location) => _random.Next(5) switch
    {
        0 or 1 => new Op.Lock("m"),
        2 or 3 => new Op.Unlock("m"),
        _ => new Op.Await(register, location, _random.Next(2), _random.Next(2) == 0 ? MemoryOrder.Plain : MemoryOrder.Acquire),
    };

    private Op Through(string register) => _random.Next(4) == 0
        ? new Op.StoreThrough("p", 2)
        : new Op.LoadThrough(register, "p", _random.Next(2) == 0 ? MemoryOrder.Plain : MemoryOrder.Acquire);

    private MemoryOrder Release() => _random.Next(3) == 0 ? MemoryOrder.Release : MemoryOrder.Plain;

    private static IEnumerable<string> Registers(Op op) => op switch
    {
        Op.Load load => [load.Register],
        Op.LoadThrough load => [load.Register],
        Op.Await wait => [wait.Register],
        Op.Exchange exchange => [exchange.Register],
        Op.Add add => [add.Register],
        Op.CompareExchange exchange => [exchange.Register],
        _ => [],
    };
}
