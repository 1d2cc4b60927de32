using System.Text;
using System.Text.Json.Nodes;

namespace SafePublication.ModelChecker.Rewriting.Tests.Litmus;

/// <summary>Writes a litmus test as a scenario in C#.</summary>
internal sealed class LitmusSource
{
    private readonly LitmusTest _test;
    private readonly LitmusLocations _locations;
    private readonly HashSet<string> _nodes;
    private readonly LitmusLocks _locks;

    private LitmusSource(LitmusTest test, LitmusShape shape)
    {
        _test = test;
        var ops = test.Threads.SelectMany(thread => Flatten(thread!.AsArray())).ToArray();
        _locks = new LitmusLocks(shape, [.. ops.Where(op => Kind(op) == "LOCK").Select(op => Text(op, 2)).Distinct()]);
        _nodes = [.. test.Initial.Values, .. test.Initial.Keys.Where(name => char.IsLower(name[0])), .. ops.SelectMany(NodesIn)];
        string[] integers = [.. ops.Select(LocationOf).OfType<string>().Where(name => !test.Initial.ContainsKey(name) && !_nodes.Contains(name)).Distinct().Order()];
        _locations = new LitmusLocations(shape, integers);
    }

    public static string Of(LitmusTest test, LitmusShape shape) => new LitmusSource(test, shape).Write();

    /// <summary>True when the test touches its integers by plain loads and stores only.</summary>
    public static bool NeedsNoAddress(LitmusTest test) =>
        test.Threads.SelectMany(thread => Flatten(thread!.AsArray())).All(op => Kind(op) is not ("VW" or "VWX" or "VR" or "XCHG" or "XADD" or "CAS"));

    private string Write()
    {
        var source = new StringBuilder("public sealed class Node(string name) { public int f; public Node next; private readonly string _name = name; public override string ToString() => _name; }\n");
        source.Append("[Scenario] public sealed class Scenario {\n");
        source.AppendLine(_locations.Declaration);
        foreach (var node in _nodes)
            source.AppendLine($"private static Node New_{node}() => new(\"{node}\"); private readonly Node {node} = New_{node}();");
        foreach (var name in _test.Initial.Keys.Where(name => !_nodes.Contains(name)))
            source.AppendLine($"private Node {name};");
        source.AppendLine(_locks.Declaration);
        WriteActors(source);
        WriteObserver(source);
        return WithInitialReferences(source.AppendLine("}").ToString());
    }

    /// <summary>References start out as their initial node: field initialisers cannot name other fields, so a constructor does.</summary>
    private string WithInitialReferences(string source)
    {
        if (_test.Initial.Count == 0)
            return source;
        var assignments = string.Concat(_test.Initial.Select(pair => $"{Reference(pair.Key)} = {pair.Value}; "));
        return source.Contains("public Scenario() {")
            ? source.Replace("public Scenario() {", "public Scenario() { " + assignments)
            : source.Replace("sealed class Scenario {", "sealed class Scenario { public Scenario() { " + assignments + "}");
    }

    private void WriteActors(StringBuilder source)
    {
        for (var thread = 0; thread < _test.Threads.Count; thread++)
        {
            var ops = _test.Threads[thread]!.AsArray();
            string[] results = [.. _test.Observed.Where(name => name.StartsWith($"{thread}:")).Select(name => name[2..])];
            source.AppendLine($"[Actor] public {Result(results.Select(name => TypeOf(name, ops)))} Actor{thread}() {{");
            foreach (var register in Flatten(ops).Select(RegisterOf).OfType<string>().Distinct())
                source.AppendLine($"  {TypeOf(register, ops)} {register} = default;");
            foreach (var op in ops)
                source.AppendLine("  " + Statement(op!.AsArray()));
            source.AppendLine(results.Length == 0 ? "}" : $"  return ({string.Join(", ", results)}); }}");
        }
    }

    private void WriteObserver(StringBuilder source)
    {
        string[] names = [.. _test.Observed.Where(name => !name.Contains(':'))];
        if (names.Length > 0)
            source.AppendLine($"[Observer] public {Result(names.Select(_ => _locations.Type))} Last() => ({string.Join(", ", names.Select(Location))});");
    }

    private static string Result(IEnumerable<string> types) => types.ToArray() switch
    {
        [] => "void",
        [var single] => single,
        var several => $"({string.Join(", ", several)})",
    };

    private string TypeOf(string register, JsonArray ops)
    {
        var isReference = Flatten(ops).Any(op => Kind(op) is "RR" or "VRR" or "RRD" or "PCAS" && RegisterOf(op) == register);
        return isReference ? "Node" : _locations.Type;
    }

    private string Statement(JsonArray op) => Kind(op) switch
    {
        "W" or "WX" => $"{Location(Text(op, 1))} = {Text(op, 2)};",
        "VW" or "VWX" => $"Volatile.Write(ref {Location(Text(op, 1))}, {Text(op, 2)});",
        "PW" => $"{Reference(Text(op, 1))} = {Text(op, 2)};",
        "VPW" => $"Volatile.Write(ref {Reference(Text(op, 1))}, {Text(op, 2)});",
        "R" or "RR" => $"{Text(op, 1)} = {Location(Text(op, 2))};",
        "VR" or "VRR" => $"{Text(op, 1)} = Volatile.Read(ref {Location(Text(op, 2))});",
        "RD" => $"{Text(op, 1)} = {Text(op, 2)}.f;",
        "RRD" => $"{Text(op, 1)} = {Text(op, 2)}.next;",
        "WD" => $"{Text(op, 1)}.f = {Text(op, 2)};",
        "XCHG" => $"{Text(op, 1)} = Interlocked.Exchange(ref {Location(Text(op, 2))}, {Text(op, 3)});",
        "XADD" => $"{Text(op, 1)} = Interlocked.Add(ref {Location(Text(op, 2))}, {Text(op, 3)}) - {Text(op, 3)};",
        "CAS" or "PCAS" => $"{Text(op, 1)} = Interlocked.CompareExchange(ref {Location(Text(op, 2))}, {Text(op, 3)}, {Text(op, 4)});",
        "F" => "Interlocked.MemoryBarrier();",
        "RB" => "Volatile.ReadBarrier();",
        "WB" => "Volatile.WriteBarrier();",
        "LOCK" => _locks.Enter(Text(op, 2)),
        "UNLOCK" => _locks.Exit(Text(op, 1)),
        "IF" or "IFP" => $"if ({Text(op, 1)} == {Text(op, 2)}) {{ {string.Join(" ", op[3]!.AsArray().Select(each => Statement(each!.AsArray())))} }}",
        var other => throw new InvalidOperationException(other),
    };

    private string Reference(string name) => _nodes.Contains(name) ? name + ".next" : name;

    private string Location(string name) => _test.Initial.ContainsKey(name) ? name : _nodes.Contains(name) ? name + ".f" : _locations[name];

    private static string Kind(JsonArray op) => (string)op[0]!;

    private static string Text(JsonArray op, int index) => op[index]!.ToString();

    private static IEnumerable<string> NodesIn(JsonArray op) => Kind(op) switch
    {
        "PW" or "VPW" => Text(op, 2) is ['r', ..] ? [] : [Text(op, 2)],
        "PCAS" => [Text(op, 3), Text(op, 4)],
        "IFP" => [Text(op, 2)],
        _ => [],
    };

    public static string? LocationOf(JsonArray op) => Kind(op) switch
    {
        "W" or "WX" or "VW" or "VWX" => Text(op, 1),
        "R" or "VR" or "XCHG" or "XADD" or "CAS" => Text(op, 2),
        _ => null,
    };

    public static string? RegisterOf(JsonArray op) => Kind(op) switch
    {
        "R" or "VR" or "RR" or "VRR" or "RD" or "RRD" or "XCHG" or "XADD" or "CAS" or "PCAS" => Text(op, 1),
        _ => null,
    };

    public static IEnumerable<JsonArray> Flatten(JsonArray ops)
    {
        foreach (var op in ops.Select(each => each!.AsArray()))
        {
            yield return op;
            if (Kind(op).StartsWith("IF"))
            {
                foreach (var inner in Flatten(op[3]!.AsArray()))
                    yield return inner;
            }
        }
    }
}
