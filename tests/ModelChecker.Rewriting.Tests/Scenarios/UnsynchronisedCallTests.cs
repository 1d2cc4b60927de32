namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Calls on collections that are not safe for several threads.</summary>
public class UnsynchronisedCallTests
{
    [Theory]
    [InlineData("List<int> _c = []", "_c.Add(1)", "_c.Add(2)", "List<int>")]
    [InlineData("List<int> _c = []", "_c.Add(1)", "_ = _c.Count", "List<int>")]
    [InlineData("Dictionary<int, int> _c = []", "_c[1] = 1", "_c.TryGetValue(1, out _)", "Dictionary<int, int>")]
    [InlineData("HashSet<int> _c = []", "_c.Add(1)", "_c.Contains(1)", "HashSet<int>")]
    [InlineData("Queue<int> _c = []", "_c.Enqueue(1)", "_c.TryDequeue(out _)", "Queue<int>")]
    [InlineData("List<int> _c = []; bool _f", "_c.Add(1); _f = true", "if (_f) _ = _c.Count", "List<int>")]
    public void Calls_that_nothing_orders_are_named(string field, string first, string second, string type)
    {
        var report = Report(field, first, second);
        Assert.IsType<CheckResult.Exhausted>(report.Result);
        Assert.Contains(report.UnsynchronisedCalls, text => text.StartsWith($"calls on {type} at Scenario.cs:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("List<int> _c = [1]", "_ = _c.Count", "_ = _c[0]")]
    [InlineData("List<int> _c = []", "lock (_c) _c.Add(1)", "lock (_c) _c.Add(2)")]
    [InlineData("List<int> _c = []; volatile bool _f", "_c.Add(1); _f = true", "if (_f) _ = _c.Count")]
    [InlineData("List<int> _c = []; readonly ManualResetEventSlim _e = new()", "_c.Add(1); _e.Set()", "_e.Wait(); _c.Add(2)")]
    [InlineData("List<int>? _c", "var c = new List<int>(); c.Add(1); _c = c", "_ = _c?.Count")]
    [InlineData("System.Collections.Concurrent.ConcurrentDictionary<int, int> _c = []", "_c[1] = 1", "_c.TryGetValue(1, out _)")]
    [InlineData("HashSet<int> _c = [1]", "_c.Remove(2)", "_c.Contains(1)")]
    public void Calls_that_are_ordered_or_change_nothing_are_not(string field, string first, string second) => Assert.Empty(Report(field, first, second).UnsynchronisedCalls);

    private static ScenarioReport Report(string field, string first, string second) =>
        Checked.Members($"{field}; [Actor] public void A() {{ {first}; }}\n[Actor] public void B() {{ {second}; }}");
}
