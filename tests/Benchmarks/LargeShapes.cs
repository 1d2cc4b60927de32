using static SafePublication.Benchmarks.HardShapes;

namespace SafePublication.Benchmarks;

/// <summary>The shapes that generated and repeated code has.</summary>
internal static class LargeShapes
{
    public static IEnumerable<HardShape> All { get; } =
    [
        new("same-types", 250, SameTypes),
        new("flags-in-method", 100, FlagsInMethod),
        new("readers", 600, Readers),
        new("inheritance", 60, Inheritance),
        new("lambdas", 250, Lambdas),
        new("partial-parts", 250, Parts),
        new("else-ifs", 600, ElseIfs),
        new("switch", 1000, Switch),
        new("async-method", 600, AsyncMethod),
        new("fields", 2500, Fields),
        new("lent-collections", 400, LentCollections),
        new("no-candidates", 2500, NoCandidates),
    ];

    private static string SameTypes(int size) => Many(size, i => $$"""
        class Box{{i}}
        {
            readonly object _gate = new(); bool _ready; int _value;
            public int Get() { if (_ready) return _value; lock (_gate) { _value = {{i}}; _ready = true; } return _value; }
        }

        """);

    private static string FlagsInMethod(int size) =>
        "class Flags\n{\n    readonly object _gate = new();\n"
        + Many(size, i => $"    bool _ready{i}; int _value{i};\n")
        + "    public int Get()\n    {\n        var sum = 0;\n"
        + Many(size, i => $"        if (!_ready{i}) lock (_gate) {{ if (!_ready{i}) {{ _value{i} = {i}; _ready{i} = true; }} }}\n        sum += _value{i};\n")
        + "        return sum;\n    }\n}\n";

    private static string Readers(int size) =>
        "class Read\n{\n    readonly object _gate = new(); bool _ready; int _value;\n    public void Build() { lock (_gate) { _value = 1; _ready = true; } }\n"
        + Many(size, i => $"    public int Get{i}()\n    {{\n        if (!_ready) return {i};\n        return _value + {i};\n    }}\n")
        + "}\n";

    private static string Inheritance(int size) =>
        "class Level0 { protected readonly object Gate = new(); protected bool Ready; protected int Value; public virtual int Get() => Ready ? Value : 0; protected virtual void Build() { } }\n"
        + Many(size, i => $$"""
            class Level{{i + 1}} : Level{{i}}
            {
                int _own{{i}};
                public override int Get() { if (Ready) return _own{{i}} + base.Get(); lock (Gate) { Build(); Ready = true; } return _own{{i}}; }
                protected override void Build() { _own{{i}} = {{i}}; base.Build(); }
            }

            """);

    private static string Lambdas(int size) =>
        "class Lambdas\n{\n    readonly object _gate = new(); bool _ready; int _value;\n    void Each(Func<int> step) => step();\n    public void Run()\n    {\n        var sum = 0;\n"
        + Many(size, i => $"        Each(() => {{ if (_ready) return _value + sum; lock (_gate) {{ _value = {i}; _ready = true; }} return sum += {i}; }});\n")
        + "    }\n}\n";

    private static string Parts(int size) =>
        "partial class Parts { readonly object _gate = new(); bool _ready; int _value; void Ensure() { if (_ready) return; lock (_gate) { _value = 1; _ready = true; } } }\n"
        + Many(size, i => $"partial class Parts {{ int _part{i}; public int Get{i}() {{ Ensure(); return _part{i} + _value; }} }}\n");

    private static string ElseIfs(int size) =>
        "class Chooser\n{\n    readonly object _gate = new(); bool _ready; int _value;\n    public int Get(int n)\n    {\n        "
        + Many(size, i => $"if (n == {i} && _ready) return _value;\n        else ")
        + "lock (_gate) { _value = n; _ready = true; }\n        return _value;\n    }\n}\n";

    private static string Switch(int size) =>
        "class Switch\n{\n    readonly object _gate = new(); bool _ready; int _value;\n    public int Get(int n)\n    {\n        if (!_ready) lock (_gate) { _value = n; _ready = true; }\n        switch (n)\n        {\n"
        + Many(size, i => $"            case {i}: return _value + {i};\n")
        + "        }\n        return 0;\n    }\n}\n";

    private static string AsyncMethod(int size) =>
        "class Steps\n{\n    readonly object _gate = new(); bool _ready; int _value;\n    public async Task<int> Run()\n    {\n        if (_ready) return _value;\n"
        + Many(size, i => $"        await Task.Delay({i});\n        _value += {i};\n")
        + "        lock (_gate) { _ready = true; }\n        return _value;\n    }\n}\n";

    private static string Fields(int size) =>
        "class Fields\n{\n    readonly object _gate = new(); bool _ready;\n"
        + Many(size, i => $"    int _field{i};\n")
        + "    public void Build()\n    {\n        lock (_gate)\n        {\n"
        + Many(size, i => $"            _field{i} = {i};\n")
        + "            _ready = true;\n        }\n    }\n"
        + Many(size, i => $"    public int Get{i}() => _ready ? _field{i} : 0;\n")
        + "}\n";

    private static string LentCollections(int size) =>
        "class Lent\n{\n    readonly object _gate = new(); readonly List<int> _items = new(); bool _ready;\n"
        + "    public int First() { if (!_ready) lock (_gate) { if (!_ready) { Fill0(_items); _ready = true; } } return _items[0]; }\n"
        + Many(size, i => $"    static void Fill{i}(List<int> items) => Fill{i + 1}(items);\n    public int Get{i}() => _ready ? Read{i}(_items) : 0;\n    static int Read{i}(List<int> items) => items[{i}];\n")
        + $"    static void Fill{size}(List<int> items) => items.Add(7);\n}}\n";

    private static string NoCandidates(int size) => Many(size, i => $$"""
        class Plain{{i}}
        {
            private int _count; private string _name = "{{i}}";
            public int Count => _count;
            public string Name { get => _name; set { if (value.Length > {{i % 7}}) _name = value; } }
            public int Add(int n) { for (var j = 0; j < n; j++) { if (j % 2 == 0) _count += j; } return _count; }
        }

        """);
}
