using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3528;

public sealed record TestCase(string Name, string Trait, TimeSpan Budget);

public interface ITestSource
{
    IEnumerable<TestCase> Discover();
}

public sealed class TestPlan
{
    private readonly ITestSource[] _sources;
    private readonly List<TestCase>[] _perSource;
    private bool _discovered;
    private int _total;
    private TimeSpan _budget;

    private TestPlan(ITestSource[] sources)
    {
        _sources = sources;
        _perSource = new List<TestCase>[sources.Length];
    }

    public static async Task<string> DescribeAsync(ITestSource[] sources, int degree, CancellationToken token)
    {
        var plan = new TestPlan(sources);
        var options = new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = token };
        await Parallel.ForEachAsync(Enumerable.Range(0, sources.Length), options, plan.DiscoverAsync).ConfigureAwait(false);
        await Task.Run(plan.Summarize, token).ConfigureAwait(false);
        return plan.Report();
    }

    private async ValueTask DiscoverAsync(int index, CancellationToken token)
    {
        await Task.Yield();
        var found = new List<TestCase>();
        foreach (var test in _sources[index].Discover())
        {
            token.ThrowIfCancellationRequested();
            found.Add(test);
        }

        _perSource[index] = found;
    }

    private void Summarize()
    {
        foreach (var list in _perSource)
        {
            _total += list.Count;
            foreach (var test in list)
            {
                _budget += test.Budget;
            }
        }

        _discovered = true;
    }

    private string Report()
    {
        if (!_discovered)
        {
            return "nothing discovered";
        }

        return _total + " tests, " + _budget.ToString("c");
    }
}
