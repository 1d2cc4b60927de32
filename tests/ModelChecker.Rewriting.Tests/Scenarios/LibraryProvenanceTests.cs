namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A loaded reference keeps its load where objects of the library hold it meanwhile.</summary>
public class LibraryProvenanceTests
{
    private const string Scenario = "using System.Runtime.CompilerServices; public sealed class Node { public int F; } " +
        "[Scenario] public sealed class S { readonly Node _known = new(); readonly List<Node> _all = []; Node? _p; public S() => _all.Add(_known); [Actor] public void W() { _known.F = 1; _p = _known; } " +
        "static async Task<Node> Later(Node n) { await Task.CompletedTask; return n; } ";

    public static TheoryData<string> Flows =>
    [
        "var box = new StrongBox<Node>(n); return box.Value!.F;",
        "var box = new StrongBox<Node>(); box.Value = n; return box.Value.F;",
        "var lazy = new Lazy<Node>(() => n); return lazy.Value.F;",
        "var lazy = new Lazy<Node>(() => n); _ = lazy.Value; return lazy.Value.F;",
        "var lazy = new Lazy<Node>(() => n, LazyThreadSafetyMode.None); return lazy.Value.F;",
        "var lazy = new Lazy<Node>(() => n, LazyThreadSafetyMode.PublicationOnly); return lazy.Value.F;",
        "var own = new ThreadLocal<Node>(); own.Value = n; return own.Value.F;",
        "var own = new ThreadLocal<Node>(() => n); return own.Value!.F;",
        "return Task.FromResult(n).Result.F;",
        "return Later(n).Result.F;",
        "var end = new TaskCompletionSource<Node>(); end.SetResult(n); return end.Task.Result.F;",
        "var end = new TaskCompletionSource<Node>(); end.TrySetResult(n); return end.Task.Result.F;",
        "var all = new List<Node> { n }; return all[0].F;",
        "var all = new List<Node>(); all.Add(new Node()); all.Add(n); all.RemoveAt(0); return all[0].F;",
        "var all = new Dictionary<int, Node> { [1] = n }; return all[1].F;",
        "var all = new Dictionary<int, Node> { [1] = n }; return all.TryGetValue(1, out var o) ? o.F : -2;",
        "var all = new Stack<Node>(); all.Push(n); return all.TryPop(out var o) ? o.F : -2;",
        "var all = new Queue<Node>(); all.Enqueue(n); return all.Dequeue().F;",
        "var all = new Stack<Node>(); all.Push(new Node()); all.Push(n); return all.Pop().F;",
    ];

    [Theory]
    [MemberData(nameof(Flows))]
    public void What_a_loaded_reference_leads_to_is_ordered_after_its_load(string flow) =>
        Provenance.IsKept(Scenario, flow);

    [Theory]
    [MemberData(nameof(Flows))]
    public void The_same_object_over_another_path_is_not_ordered(string flow) =>
        Provenance.IsNotInvented(Scenario, flow);

    /// <summary>The same object lies there twice, or was there before.</summary>
    [Theory]
    [InlineData("var box = new StrongBox<Node>(_p!); if (box.Value == null) return -1; box.Value = _known; return box.Value.F;")]
    [InlineData("var all = new List<Node> { _p!, _known }; if (all[0] == null) return -1; return all[1].F;")]
    [InlineData("var all = new List<Node> { _p! }; if (all[0] == null) return -1; all.AddRange([_known]); return all[1].F;")]
    [InlineData("var all = new List<Node> { _p! }; if (all[0] == null) return -1; all[0] = _known; return all[0].F;")]
    [InlineData("_all.Add(_p!); if (_all[1] == null) return -1; return _all[0].F;")]
    [InlineData("var all = new Queue<Node>([_known]); var n = _p; if (n == null) return -1; all.Enqueue(n); return all.Dequeue().F;")]
    public void Another_reference_to_the_object_is_not_ordered(string body) => Provenance.IsUnordered(Scenario, body);

    /// <summary>Another thread made the collection, and what lies in it was complete before.</summary>
    [Theory]
    [InlineData("_d = new Dictionary<int, Node> { [1] = n };", "_d is { } d ? d[1].F : -1")]
    [InlineData("_d = new Dictionary<int, Node> { [1] = n };", "_d is { } d ? d.TryGetValue(1, out var o) ? o.F : -2 : -1")]
    [InlineData("_d = new Dictionary<int, Node> { [1] = n };", "_d is { } d ? d.Single().Value.F : -1", "0")]
    public void What_lies_in_a_published_collection_is_ordered(string publish, string read, params string[] gap) => Assert.Equal(["-1", .. gap, "1"], Checked.Source(
        $"public sealed class Node {{ public int F; }} [Scenario] public sealed class S {{ Dictionary<int, Node>? _d; [Actor] public void W() {{ var n = new Node {{ F = 1 }}; {publish} }} [Actor] public int R() => {read}; }}")
        .Outcomes.Select(each => each.Values));

    [Theory]
    [InlineData("new[] { n }.First().F", "a dependency through Enumerable.First is not followed")]
    [InlineData("new[] { n }.Select(each => each.F).First()", "a dependency through Enumerable.Select is not followed")]
    [InlineData("new List<Node>(new[] { n })[0].F", "a dependency through List<Node>.constructor is not followed")]
    [InlineData("Tuple.Create(n, 1).Item1.F", "a dependency through Tuple.Create is not followed")]
    public void What_library_code_takes_from_a_sequence_is_listed(string read, string text) => Assert.Contains(
        Checked.Source($"{Scenario} [Actor] public int R() {{ var n = _p; return n == null ? -1 : {read}; }} }}").NotInstrumented, each => each.EndsWith(text, StringComparison.Ordinal));

    [Theory]
    [InlineData("new[] { 1, 2 }.First()")]
    [InlineData("new[] { n }.Count()")]
    [InlineData("new List<int>(new[] { 1 })[0]")]
    [InlineData("Tuple.Create(1, 2).Item1")]
    public void Sequences_of_numbers_are_not_listed(string read) => Assert.Empty(
        Checked.Source($"{Scenario} [Actor] public int R() {{ var n = _p; return n == null ? -1 : {read}; }} }}").NotInstrumented);
}
