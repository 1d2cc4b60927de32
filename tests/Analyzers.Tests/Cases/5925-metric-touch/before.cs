using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5925;

public sealed class MetricFamily
{
    private readonly ConcurrentDictionary<string, Counter> _series = new();

    public MetricFamily(string name) => Name = name;

    public string Name { get; }

    public bool Touched { get; private set; }

    public IEnumerable<KeyValuePair<string, Counter>> Series => _series;

    public void Increment(string label)
    {
        _series.GetOrAdd(label, static _ => new Counter()).Add(1);
        if (!Touched)
        {
            Touched = true;
        }
    }

    public sealed class Counter
    {
        private long _value;

        public long Value => Interlocked.Read(ref _value);

        public void Add(long by) => Interlocked.Add(ref _value, by);
    }
}

public static class Scrape
{
    public static void WriteTo(this MetricFamily family, StringBuilder target)
    {
        if (!family.Touched)
        {
            return;
        }

        foreach (var (label, counter) in family.Series)
        {
            target.Append(family.Name).Append('{').Append(label).Append("} ").Append(counter.Value).Append('\n');
        }
    }

    public static string All(MetricFamily[] families)
    {
        var text = new StringBuilder();
        foreach (var family in families)
        {
            family.WriteTo(text);
        }

        return text.ToString();
    }
}
