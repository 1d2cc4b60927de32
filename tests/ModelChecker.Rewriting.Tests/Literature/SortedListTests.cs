namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

/// <summary>
/// A sorted list after Harris (2001), whose search gives its results by <c>out</c> parameters. It is correct without volatile, because every
/// step goes through a reference that was loaded.
/// </summary>
public class SortedListTests
{
    private const string List = """
        public sealed class Link(Node? next, bool isRemoved) { public readonly Node? Next = next; public readonly bool IsRemoved = isRemoved; }
        public sealed class Node(int key, Node? next) { public readonly int Key = key; public Link Link = new(next, false); }
        public sealed class SortedList(params int[] keys)
        {
            readonly Node _head = new(-1, keys.Reverse().Aggregate(new Node(99, null), (next, key) => new Node(key, next)));
            bool Find(int key, out Node before, out Link link, out Node found)
            {
                retry: before = _head; link = before.Link; found = link.Next!;
                while (true)
                {
                    var after = found.Link;
                    if (after.IsRemoved)
                    {
                        var shortened = new Link(after.Next, false);
                        if (Interlocked.CompareExchange(ref before.Link, shortened, link) != link) goto retry;
                        link = shortened; found = after.Next!;
                        continue;
                    }
                    if (found.Key >= key) return found.Key == key;
                    before = found; link = after; found = after.Next!;
                }
            }
            public bool Add(int key)
            {
                while (true)
                {
                    if (Find(key, out var before, out var link, out var found)) return false;
                    if (Interlocked.CompareExchange(ref before.Link, new Link(new Node(key, found), false), link) == link) return true;
                }
            }
            public bool Remove(int key)
            {
                while (true)
                {
                    if (!Find(key, out var before, out var link, out var found)) return false;
                    var after = found.Link;
                    if (after.IsRemoved) continue;
                    if (Interlocked.CompareExchange(ref found.Link, new Link(after.Next, true), after) != after) continue;
                    Interlocked.CompareExchange(ref before.Link, new Link(after.Next, false), link);
                    return true;
                }
            }
        }
        """;

    [Theory]
    [InlineData("new()", "Add(1)", "Add(1)", "False, True", "True, False")]
    [InlineData("new(2)", "Add(1)", "Remove(2)", "True, True")]
    [InlineData("new(1)", "Remove(1)", "Remove(1)", "False, True", "True, False")]
    public void A_search_with_out_parameters_finds_complete_nodes(string list, string a, string b, params string[] outcomes)
    {
        var report = Scenarios.Checked.Source($"{List} [Scenario] public sealed class S {{ readonly SortedList _list = {list}; [Actor] public bool A() => _list.{a}; [Actor] public bool B() => _list.{b}; }}");
        Assert.IsType<CheckResult.Exhausted>(report.Result);
        Assert.Equal(outcomes, report.Outcomes.Select(each => each.Values));
    }
}
