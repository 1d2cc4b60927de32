namespace SafePublication.Benchmarks;

/// <summary>A source that is large in one direction.</summary>
/// <param name="Name">What it is called as an argument.</param>
/// <param name="Size">The size at which the measurement starts.</param>
/// <param name="Source">Gives one file of the wanted size.</param>
internal sealed record HardShape(string Name, int Size, Func<int, string> Source);

/// <summary>The shapes that real code has at its extremes.</summary>
internal static class HardShapes
{
    public static IEnumerable<HardShape> All { get; } =
    [
        new("interface", 100, Interface),
        new("call-chain", 500, Chain),
        new("long-method", 600, LongMethod),
        new("many-tests", 30, ManyTests),
        new("wide-type", 250, WideType),
        new("call-sites", 1250, CallSites),
        new("threads", 120, Threads),
        new("nesting", 10, Nesting),
        new("properties", 600, Properties),
        .. LargeShapes.All,
    ];

    private static string Interface(int size) =>
        "interface IStep { int Run(); }\n"
        + Many(size, i => $$"""
            class Step{{i}} : IStep
            {
                readonly object _gate = new(); bool _ready; int _value;
                public int Run() { if (_ready) return _value; lock (_gate) { _value = {{i}}; _ready = true; } return _value; }
                public static int Ask(IStep step) => step.Run();
            }

            """);

    private static string Chain(int size) =>
        "class Chain\n{\n    readonly object _gate = new(); bool _ready; int _value;\n"
        + $"    public int Run() {{ if (_ready) return _value; lock (_gate) {{ M0(); _ready = true; }} return _value; }}\n"
        + Many(size, i => $"    int M{i}() {{ if (_value == {i}) return {i}; _value = {i};\n        return M{i + 1}(); }}\n")
        + $"    int M{size}() => _value;\n}}\n";

    private static string LongMethod(int size) =>
        "class Long\n{\n    readonly object _gate = new(); bool _ready; int _a, _b, _c;\n    public int Get() => _ready ? _a + _b : 0;\n    public void Run()\n    {\n        lock (_gate)\n        {\n"
        + Many(size, i => $"            _a = _b + {i}; _b = _a * 2;\n            _c = Next(_a);\n            if (_c > {i}) _c = 0;\n")
        + "            _ready = true;\n        }\n    }\n    int Next(int n) => n + _c;\n}\n";

    private static string ManyTests(int size) =>
        "class Tests\n{\n    readonly object _gate = new(); bool _ready; int _n;\n    public int Run()\n    {\n        var sum = 0;\n"
        + Many(size, i => $"        if (_ready) sum += _n;\n        else sum += {i};\n        if (sum > {i} && !_ready) lock (_gate) {{ _n = {i}; _ready = true; }}\n")
        + "        return sum;\n    }\n}\n";

    private static string WideType(int size) =>
        "class Wide\n{\n    readonly object _gate = new();\n"
        + Many(size, i => $"    bool _ready{i}; int _value{i};\n    public int Get{i}() {{ if (_ready{i}) return _value{i}; lock (_gate) {{ _value{i} = {i}; _ready{i} = true; }}\n        return _value{i}; }}\n")
        + "}\n";

    private static string CallSites(int size) =>
        "class Helper\n{\n    readonly object _gate = new(); bool _ready; int _value;\n    void Ensure() { if (_ready) return; lock (_gate) { _value = 1; _ready = true; } }\n"
        + Many(size, i => $"    public int Get{i}()\n    {{\n        Ensure();\n        return _value + {i};\n    }}\n")
        + "}\n";

    private static string Threads(int size) =>
        "class Pumps\n{\n"
        + Many(size, i => $"    bool _ready{i}; int _value{i};\n    public int Get{i}() => _ready{i} ? _value{i} : 0;\n    public void Start{i}() => Task.Run(() => Run{i}());\n    void Run{i}() {{ _value{i} = {i}; _ready{i} = true; }}\n")
        + "}\n";

    private static string Nesting(int size) =>
        "class Nested\n{\n    readonly object _gate = new(); bool _ready; int _n;\n"
        + Many(size, i => $"    public int Run{i}()\n    {{\n{Many(50, _ => "        if (!_ready) { lock (_gate) { try {\n")}_n = {i}; _ready = true;\n{Many(50, _ => "        } finally { _n++; } } }\n")}        return _n;\n    }}\n")
        + "}\n";

    private static string Properties(int size) =>
        "partial class Settings\n{\n    readonly object _gate = new();\n"
        + Many(size, i => $"    private string _name{i};\n    public string Name{i}\n    {{\n        get {{ if (_name{i} == null) {{ lock (_gate) {{ _name{i} ??= \"{i}\"; }} }} return _name{i}; }}\n        set {{ if (_name{i} != value) {{ _name{i} = value; Changed(nameof(Name{i})); }} }}\n    }}\n")
        + "    void Changed(string name) { }\n}\n";

    internal static string Many(int size, Func<int, string> part) => string.Concat(Enumerable.Range(0, size).Select(part));
}
