using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2722;

public interface ISegment
{
    IEnumerable<KeyValuePair<string, int>> Terms { get; }
}

public sealed class IndexMerge
{
    private const int Waiting = 0;
    private const int Merged = 1;
    private const int Ranked = 2;

    private readonly IReadOnlyList<ISegment> _segments;
    private int _state;
    private Dictionary<string, int> _counts;
    private int _total;
    private string[] _ranking;

    public IndexMerge(IReadOnlyList<ISegment> segments) => _segments = segments;

    public void Start()
    {
        var worker = new Thread(Merge) { IsBackground = true, Name = "merge" };
        worker.Start();
    }

    public double Frequency(string term)
    {
        if (Volatile.Read(ref _state) < Merged)
        {
            return 0;
        }

        return _counts.TryGetValue(term, out int count) ? (double)count / _total : 0;
    }

    public IReadOnlyList<string> Top(int most)
    {
        return Volatile.Read(ref _state) switch
        {
            Ranked => new ArraySegment<string>(_ranking, 0, Math.Min(most, _ranking.Length)),
            _ => Array.Empty<string>(),
        };
    }

    public string Report()
    {
        int state = _state;
        Interlocked.MemoryBarrier();
        switch (state)
        {
            case Waiting:
                return "waiting for " + _segments.Count + " segments";
            case Merged:
                return _counts.Count + " terms, " + _total + " postings";
            default:
                return _counts.Count + " terms, first is " + _ranking[0];
        }
    }

    private void Merge()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        int total = 1;
        foreach (ISegment segment in _segments)
        {
            foreach (var (term, count) in segment.Terms)
            {
                counts[term] = counts.GetValueOrDefault(term) + count;
                total += count;
            }
        }

        _counts = counts;
        _total = total;
        Volatile.Write(ref _state, Merged);

        var ranking = new List<string>(counts.Keys) { "" };
        ranking.Sort((a, b) => counts.GetValueOrDefault(b).CompareTo(counts.GetValueOrDefault(a)));
        _ranking = ranking.ToArray();
        Volatile.Write(ref _state, Ranked);
    }
}
