using System.Text.Json.Nodes;

namespace SafePublication.ModelChecker.Rewriting.Tests.Litmus;

/// <summary>
/// Random litmus tests of the published make, the same for the same seed: every kind of operation over few locations and references. What they
/// have to result in comes from the engine on op lists, which naive enumeration vouches for.
/// </summary>
internal sealed class RandomLitmus(int seed)
{
    private const int MaxOutcome = 9;

    private static readonly Dictionary<string, string> Initial = new() { ["P"] = "z0", ["Q"] = "z0" };

    private readonly Random _random = new(seed);
    private List<string> _integers = [];
    private List<string> _references = [];
    private int _registers;

    public IReadOnlyList<LitmusTest> Take(int count) => [.. Enumerable.Range(0, count).Select(number => Next($"random {seed}.{number}"))];

    private LitmusTest Next(string name)
    {
        var usesReferences = _random.Next(2) == 0;
        var threads = new JsonArray();
        for (var left = _random.Next(2, 4); left > 0; left--)
            threads.Add(Thread(_random.Next(1, 5), usesReferences));
        var observed = threads.SelectMany((thread, number) => RegistersOf(thread!.AsArray()).Select(register => $"{number}:{register}")).ToArray();
        return observed.Length > MaxOutcome ? Next(name) : LitmusTest.Explored(name, threads, usesReferences ? Initial : [], [.. observed, .. Written(threads)]);
    }

    private JsonArray Thread(int count, bool usesReferences)
    {
        (_integers, _references, _registers) = ([], [], 0);
        var thread = new JsonArray();
        for (var i = 0; i < count; i++)
        {
            if (_random.Next(8) == 0)
                AddLocked(thread);
            else
                thread.Add(usesReferences && _random.Next(2) == 0 ? OfReferences() : OfIntegers());
        }

        return thread;
    }

    private void AddLocked(JsonArray thread)
    {
        thread.Add(new JsonArray("LOCK", $"r{_registers++}", "l"));
        thread.Add(OfIntegers());
        thread.Add(OfIntegers());
        thread.Add(new JsonArray("UNLOCK", "l"));
    }

    private JsonArray OfIntegers() => _random.Next(13) switch
    {
        0 or 1 => ["W", Location(), Number()],
        2 => ["VW", Location(), Number()],
        3 or 4 => ["R", Register(_integers), Location()],
        5 => ["VR", Register(_integers), Location()],
        6 => ["XCHG", Register(_integers), Location(), Number()],
        7 => ["XADD", Register(_integers), Location(), Number()],
        8 or 9 => ["CAS", Register(_integers), Location(), Number(), _random.Next(2)],
        10 => [Any("F", "RB", "WB")],
        11 when _integers.Count > 0 => [Any("WX", "VWX"), Location(), Any(_integers)],
        12 when _integers.Count > 0 => ["IF", Any(_integers), _random.Next(2), new JsonArray(new JsonArray("W", Location(), Number()))],
        _ => ["W", Location(), Number()],
    };

    private JsonArray OfReferences() => _random.Next(10) switch
    {
        0 or 1 => [Any("PW", "VPW"), Any("P", "Q"), Any("z1", "z2")],
        2 => ["W", Any("z1", "z2"), Number()],
        3 or 4 => [Any("RR", "VRR"), Register(_references), Any("P", "Q")],
        5 when _references.Count > 0 => ["RD", Register(_integers), Any(_references)],
        6 when _references.Count > 0 => ["WD", Any(_references), Number()],
        7 when _references.Count > 0 => ["PW", "Q", Any(_references)],
        8 when _references.Count > 0 => ["IFP", Any(_references), Any("z0", "z1"), new JsonArray(new JsonArray("W", Location(), Number()))],
        9 => ["PCAS", Register(_references), "P", "z1", Any("z0", "z2")],
        _ => ["RR", Register(_references), "P"],
    };

    private static IEnumerable<string> RegistersOf(JsonArray thread) => LitmusSource.Flatten(thread).Select(LitmusSource.RegisterOf).OfType<string>().Distinct();

    private static IEnumerable<string> Written(JsonArray threads) =>
        threads.SelectMany(thread => LitmusSource.Flatten(thread!.AsArray())).Select(LitmusSource.LocationOf).OfType<string>().Where(name => name is "x" or "y").Distinct().Order();

    private string Register(List<string> kind)
    {
        kind.Add($"r{_registers++}");
        return kind[^1];
    }

    private string Location() => Any("x", "y");

    private int Number() => _random.Next(1, 4);

    private string Any(params IReadOnlyList<string> choices) => choices[_random.Next(choices.Count)];
}
