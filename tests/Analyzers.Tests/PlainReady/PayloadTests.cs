using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What the flag announces: whatever is written around its store and read after its test.</summary>
public sealed class PayloadTests
{
    [Theory]
    [InlineData("int _size;", "_size", "_size = 7;")]
    [InlineData("int[] _items = [];", "_items.Length", "_items = new int[4];")]
    [InlineData("readonly int[] _items = new int[4];", "_items[2]", "_items[2] = 7;")]
    [InlineData("readonly List<int> _items = [];", "_items.Count", "_items.Add(7);")]
    [InlineData("readonly Dictionary<string, int> _items = [];", "_items[\"a\"]", "_items[\"a\"] = 7;")]
    [InlineData("readonly Dictionary<string, int> _items = [];", "_items.TryGetValue(\"a\", out var x) ? x : 0", "_items.Add(\"a\", 7);")]
    [InlineData("readonly HashSet<int> _items = [];", "_items.Contains(3) ? 1 : 0", "_items.UnionWith([1, 2]);")]
    [InlineData("readonly Queue<int> _items = [];", "_items.Peek()", "_items.Enqueue(7);")]
    [InlineData("readonly List<int> _items = [];", "_items.Sum()", "_items.AddRange([1, 2]);")]
    [InlineData("readonly Item _item = new();", "_item.Size", "_item.Size = 7;")]
    [InlineData("Item _item = new();", "_item.Size", "_item = new Item { Size = 7 };")]
    [InlineData("int Width { get; set; }", "Width", "Width = 7;")]
    [InlineData("static int s_size;", "s_size", "s_size = 7;")]
    [InlineData("int _low, _high;", "_low + _high", "_low = 1; _high = 2;")]
    [InlineData("(int Low, int High) _range;", "_range.High", "_range = (1, 2);")]
    [InlineData("int _size;", "_size", "Action fill = () => _size = 7; fill();")]
    [InlineData("int _size;", "_size", "Get(out _size); static void Get(out int x) => x = 7;")]
    [InlineData("int _size;", "_size", "_size += 7;")]
    [InlineData("int _size;", "_size", "_size++;")]
    [InlineData("int _low, _high;", "_low + _high", "(_low, _high) = (1, 2);")]
    [InlineData("string? _name;", "_name!.Length", "_name ??= \"x\";")]
    public Task State_that_is_built_before_and_read_after_is_payload(string state, string read, string build) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Item { public int Size; }

        class Table
        {
            readonly object _gate = new(); bool _ready; {{state}}

            public int Size() => {|PUB1001:_ready|} ? {{read}} : 0;

            public void Build() { lock (_gate) { {{build}} {|PUB1002:_ready = true|}; } }
        }
        """);

    [Theory]
    [InlineData("readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> _items = new();", "_items.Count", "_items[\"a\"] = 7;")]
    [InlineData("readonly System.Collections.Concurrent.ConcurrentQueue<int> _items = new();", "_items.Count", "_items.Enqueue(7);")]
    [InlineData("readonly int _size = 7;", "_size", "")]
    [InlineData("int _size;", "0", "_size = 7;")]
    [InlineData("int _size, _other = 3;", "_other", "_size = 7;")]
    [InlineData("const int Size7 = 7; int _size;", "Size7", "_size = 7;")]
    public Task State_that_needs_no_flag_or_is_not_read_is_no_payload(string state, string read, string build) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); bool _ready; {{state}}

            public int Size() => _ready ? {{read}} : 0;

            public void Build() { lock (_gate) { {{build}} _ready = true; } }
        }
        """);

    [Fact]
    public Task State_that_a_callee_builds_is_payload() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => {|PUB1001:_ready|} ? _size : 0;

            public void Build() { lock (_gate) { Fill(7); {|PUB1002:_ready = true|}; } }

            void Fill(int size) => Store(size);

            void Store(int size) => _size = size;
        }
        """);

    [Fact]
    public Task State_read_under_the_lock_that_writes_it_is_no_payload() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { if (_ready) { lock (_gate) return _size; } return 0; }

            public void Build() { lock (_gate) { _size = 7; _ready = true; } }
        }
        """);

    [Fact]
    public Task State_that_another_object_keeps_is_no_payload() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Item { public int Size; }

        class Table
        {
            readonly object _gate = new(); bool _ready;

            public int Size(Item other) => _ready ? other.Size : 0;

            public void Build(Item mine) { lock (_gate) { mine.Size = 7; _ready = true; } }
        }
        """);

    [Fact]
    public Task State_that_the_reader_writes_itself_is_no_payload() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _warned; int _calls;

            public int Call() { if (_warned) { _calls = 1; return _calls; } return 0; }

            public void Warn() { lock (_gate) { _calls = 0; _warned = true; } }
        }
        """);

    [Fact]
    public Task A_caller_of_a_constructor_is_no_reader() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public Table() { Build(); if (_ready) _size++; }

            void Build() { lock (_gate) { _size = 7; _ready = true; } }
        }
        """);

    [Fact]
    public Task An_element_that_is_counted_from_the_end_is_payload() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Posts
        {
            readonly object _gate = new(); readonly List<string> _posts = new(); bool _walked;

            public string? Last() => {|PUB1001:_walked|} ? _posts[^1] : null;

            public void Walk() { lock (_gate) { _posts[^1] = "x"; {|PUB1002:_walked = true|}; } }
        }
        """);

    [Fact]
    public Task A_character_that_is_counted_from_the_end_belongs_to_its_string() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Posts
        {
            readonly object _gate = new(); string _name = ""; bool _walked;

            public char Last(string given) => _walked ? given[^1] : ' ';

            public void Walk() { lock (_gate) { _name = "x"; _walked = true; } }
        }
        """);

    [Theory]
    [InlineData("_points[0].Add(7);", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("Console.WriteLine();", "_ready", "_ready = true")]
    public Task A_struct_element_is_read_by_the_method_that_is_called_on_it(string use, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        struct Point { readonly object? _owner; int _sum; public Point(object owner) { _owner = owner; _sum = 0; } public void Add(int value) { if (_owner != null) _sum += value; } }

        class Store
        {
            readonly object _gate = new(); readonly Point[] _points = new Point[4]; bool _ready;

            public void Add() { Ensure(); {{use}} }

            void Ensure() { if (!{{load}}) { lock (_gate) { if (!_ready) { _points[0] = new Point(this); {{store}}; } } } }
        }
        """);
}
