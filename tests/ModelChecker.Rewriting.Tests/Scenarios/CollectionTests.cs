using SafePublication.ModelChecker.Runtime;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A collection is one location; those made for threads are atomic ones.</summary>
public class CollectionTests
{
    [Theory]
    [InlineData("readonly List<int> _c = [];", "_c.Add(1)")]
    [InlineData("readonly Dictionary<int, int> _c = [];", "_c[1] = 1")]
    [InlineData("readonly HashSet<int> _c = [];", "_c.Add(1)")]
    [InlineData("readonly Queue<int> _c = [];", "_c.Enqueue(1)")]
    [InlineData("readonly Stack<int> _c = [];", "_c.Push(1)")]
    [InlineData("readonly ICollection<int> _c = new List<int>();", "_c.Add(1)")]
    [InlineData("readonly PriorityQueue<int, int> _c = new();", "_c.Enqueue(1, 1)")]
    [InlineData("readonly SortedList<int, int> _c = [];", "_c.Add(1, 1)")]
    [InlineData("readonly SortedSet<int> _c = [];", "_c.Add(1)")]
    [InlineData("readonly SortedDictionary<int, int> _c = [];", "_c[1] = 1")]
    public void A_plain_collection_does_not_order_a_flag(string field, string add) => Checked.Is(Checked.Members(
        $"{field} bool _ready; [Actor] public void W() {{ {add}; _ready = true; }} [Actor] public (bool, int) R() => (_ready, _c.Count);"),
        4, "False, 0", "False, 1", "True, 0", "True, 1");

    [Fact]
    public void A_release_store_and_an_acquire_load_order_the_content() => Assert.DoesNotContain("True, 0", Checked.Members(
        "readonly List<int> _c = []; volatile bool _ready; [Actor] public void W() { _c.Add(1); _ready = true; } [Actor] public (bool, int) R() => (_ready, _c.Count);")
        .Outcomes.Select(each => each.Values));

    [Fact]
    public void Additions_to_a_plain_list_are_lost() => Assert.Equal(["1", "2"], Checked.Members(
        "readonly List<int> _c = []; [Actor] public void A() => _c.Add(1); [Actor] public void B() => _c.Add(1); [Observer] public int N() => _c.Count;").Outcomes.Select(each => each.Values));

    [Theory]
    [InlineData("ConcurrentQueue", "Enqueue")]
    [InlineData("ConcurrentBag", "Add")]
    [InlineData("ConcurrentStack", "Push")]
    public void Additions_to_a_concurrent_collection_are_never_lost(string type, string add) => Checked.Is(Checked.Members(
        $"readonly System.Collections.Concurrent.{type}<int> _c = new(); [Actor] public void A() => _c.{add}(1); [Actor] public void B() => _c.{add}(2); [Observer] public int Sum() => _c.Sum();"),
        2, "3");

    [Fact]
    public void What_is_taken_from_a_concurrent_queue_is_complete() => Assert.Equal(["-1", "1"], Checked.Members(
        "readonly System.Collections.Concurrent.ConcurrentQueue<string> _c = new(); int _x; [Actor] public void A() { _x = 1; _c.Enqueue(\"\"); } [Actor] public int B() => _c.TryDequeue(out _) ? _x : -1;")
        .Outcomes.Select(each => each.Values));

    [Fact]
    public void A_concurrent_dictionary_keeps_one_of_the_made_values() => Assert.Equal(["True"], Checked.Source("""
        public sealed class Node { public int V; public Node() { V = 42; } }
        [Scenario] public sealed class S
        {
            readonly System.Collections.Concurrent.ConcurrentDictionary<int, Node> _c = new(); Node? _a, _b;
            [Actor] public void A() => _a = _c.GetOrAdd(1, _ => new Node());
            [Actor] public void B() => _b = _c.GetOrAdd(1, _ => new Node());
            [Observer] public bool Same() => ReferenceEquals(_a, _b) && _a!.V == 42;
        }
        """).Outcomes.Select(each => each.Values));

    [Theory]
    [InlineData("GetValue(this, _ => new Node())")]
    [InlineData("GetOrCreateValue(this)")]
    public void A_weak_table_keeps_one_of_the_made_values(string get) => Checked.Is(Checked.Source($$"""
        public sealed class Node { public int V; public Node() { V = 42; } }
        [Scenario] public sealed class S
        {
            readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, Node> _c = new(); Node? _a, _b;
            [Actor] public void A() => _a = _c.{{get}};
            [Actor] public void B() => _b = _c.{{get}};
            [Observer] public bool Same() => ReferenceEquals(_a, _b) && _a!.V == 42;
        }
        """), 4, "True");

    [Fact]
    public void What_is_reached_through_an_element_depends_on_it() => Assert.DoesNotContain("0", Checked.Source("""
        public sealed class Node { public int V; }
        [Scenario] public sealed class S
        {
            readonly List<Node> _c = [];
            [Actor] public void A() => _c.Add(new Node { V = 1 });
            [Actor] public int B() => _c.Count > 0 && _c.FindLast(_ => true) is { } node ? node.V : -1;
        }
        """).Outcomes.Select(each => each.Values));

    [Fact]
    public void Enumerating_reads_the_content_of_one_moment() => Checked.Is(Checked.Members(
        "readonly List<int> _c = [1]; [Actor] public void A() => _c.Add(2); [Actor] public int B() { var sum = 0; foreach (var each in _c) sum += each; return sum; }"),
        2, "1", "3");

    [Theory]
    [InlineData("string.Join(\"-\", _c)")]
    [InlineData("_c.Aggregate(\"\", (text, each) => text.Length == 0 ? $\"{each}\" : $\"{text}-{each}\")")]
    public void Library_code_finds_the_content(string text) => Checked.Is(Checked.Members(
        $"readonly List<int> _c = [1]; [Actor] public string A() {{ _c.Add(2); return {text}; }}"), 1, "1-2");

    [Fact]
    public void A_collection_expression_is_filled() => Checked.Is(Checked.Members(
        "List<int>? _c; [Actor] public void A() => _c = [1, 2]; [Actor] public int B() => _c is { } seen ? seen[0] + seen[1] : 0;"), 2, "0", "3");

    [Theory]
    [InlineData("readonly List<int> _c = [1]; [Actor] public int A() => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_c)[0] = 1;", "AsSpan")]
    [InlineData("sealed class Own : List<int> { } readonly Own _c = []; [Actor] public void A() => _c.Add(1);", "derives from a collection")]
    [InlineData("readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> _c = new(); [Actor] public int A() => _c.AddOrUpdate(1, (_, n) => n, (_, old, n) => old + n, 1);", "AddOrUpdate")]
    public void What_is_not_modelled_is_refused(string members, string message) =>
        Assert.Contains(message, Assert.Throws<UnsupportedConstructException>(() => Checked.Members(members)).Message);

    [Fact]
    public void Concurrent_updates_of_one_key_all_count() => Assert.Equal(["2"], Checked.Members(
        "readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> _c = new(); void Add() => _c.AddOrUpdate(1, 1, (_, old) => old + 1); [Actor] public void A() => Add(); [Actor] public void B() => Add(); [Observer] public int O() => _c[1];")
        .Outcomes.Select(each => each.Values));

    [Fact]
    public void Updates_of_an_immutable_collection_are_tried_again() => Assert.Equal(["2"], Checked.Members(
        "System.Collections.Immutable.ImmutableDictionary<int, int> _c = System.Collections.Immutable.ImmutableDictionary<int, int>.Empty; [Actor] public void A() => System.Collections.Immutable.ImmutableInterlocked.TryAdd(ref _c, 1, 1); [Actor] public void B() => System.Collections.Immutable.ImmutableInterlocked.TryAdd(ref _c, 2, 2); [Observer] public int O() => _c.Count;")
        .Outcomes.Select(each => each.Values));

    [Theory]
    [InlineData("ImmutableArray<int> _c", "InterlockedInitialize(ref _c, [1])", "_c[0]", "1")]
    [InlineData("ImmutableArray<int> _c = []", "Update(ref _c, c => c.Add(1))", "_c.Length", "2")]
    [InlineData("ImmutableDictionary<int, int> _c = ImmutableDictionary<int, int>.Empty", "GetOrAdd(ref _c, 1, k => k + 1)", "_c[1]", "2")]
    [InlineData("ImmutableStack<int> _c = [1, 2]", "TryPop(ref _c, out _)", "_c.Count()", "0")]
    [InlineData("ImmutableQueue<int> _c = [1, 2]", "TryDequeue(ref _c, out _)", "_c.Count()", "0")]
    public void No_change_of_an_immutable_collection_is_lost(string field, string change, string count, string expected) => Assert.Equal([expected], Checked.Members(
        $"System.Collections.Immutable.{field.Replace("= Imm", "= System.Collections.Immutable.Imm", StringComparison.Ordinal)}; [Actor] public void A() => System.Collections.Immutable.ImmutableInterlocked.{change}; [Actor] public void B() => System.Collections.Immutable.ImmutableInterlocked.{change}; [Observer] public int O() => {count};")
        .Outcomes.Select(each => each.Values));

    /// <summary>The elements of the array are no change of the queue, and nobody looks into them when it is handed over.</summary>
    [Theory]
    [InlineData("ConcurrentQueue<int[]>", "_c.Enqueue(a)", "_c.TryDequeue(out var a)")]
    [InlineData("ConcurrentStack<int[]>", "_c.Push(a)", "_c.TryPop(out var a)")]
    [InlineData("ConcurrentDictionary<int, int[]>", "_c[0] = a", "_c.TryGetValue(0, out var a)")]
    public void An_array_is_handed_over_complete(string type, string give, string take) => Checked.Are(
        $"readonly System.Collections.Concurrent.{type} _c = new(); [Actor] public void A() {{ var a = new int[1]; a[0] = 1; {give}; }} [Actor] public int B() => {take} ? a[0] : -1;", 2, "-1", "1");

    [Fact]
    public void Nothing_about_a_collection_is_unseen() => Assert.Empty(Checked.Members(
        "readonly List<int> _c = [1]; readonly Dictionary<int, int> _d = []; [Actor] public int A() { foreach (var each in _c) _d[each] = 1; return _d.Keys.Count + _c[0]; }").NotInstrumented);
}
