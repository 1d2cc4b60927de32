using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1917;

public sealed class FilterSet
{
    private readonly List<string> _allow = new();
    private readonly HashSet<string> _deny = new();

    public int Weight { get; private set; }

    public bool Accepts(string topic) => !_deny.Contains(topic) && _allow.Exists(topic.StartsWith);

    public void Parse(string text)
    {
        foreach (var raw in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (raw[0] == '!')
            {
                _deny.Add(raw[1..]);
            }
            else
            {
                _allow.Add(raw);
            }

            Weight++;
        }
    }
}

public static class Filters
{
    private static readonly object s_swap = new();
    private static FilterSet s_current;

    public static bool Accepts(string topic)
    {
        var filters = s_current;
        return filters == null || filters.Accepts(topic);
    }

    public static int Apply(string text)
    {
        lock (s_swap)
        {
            s_current = new FilterSet();
            s_current.Parse(text);
            return s_current.Weight;
        }
    }
}
