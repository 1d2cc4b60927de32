using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4307;

public sealed record CoverageLine(string Member, int Line, int Hits);

public sealed class CoverageMap
{
    private readonly object _registration = new();
    private readonly List<(string Member, int Line)> _points = new();
    private int _sealed;
    private Dictionary<string, int> _firstPoint;
    private int[] _hits;
    private long _ignored;

    public event Action<int> Sealed;

    public long Ignored => Interlocked.Read(ref _ignored);

    public double Threshold { get; init; } = 0.8;

    public void Register(string member, int line)
    {
        lock (_registration)
        {
            if (_sealed == 1)
            {
                throw new InvalidOperationException("The map is sealed.");
            }

            _points.Add((member, line));
        }
    }

    public void Seal()
    {
        int count;
        lock (_registration)
        {
            if (_sealed == 1)
            {
                return;
            }

            var first = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < _points.Count; i++)
            {
                first.TryAdd(_points[i].Member, i);
            }

            count = _points.Count;
            _firstPoint = first;
            _hits = new int[count];
            Volatile.Write(ref _sealed, 1);
        }

        Sealed?.Invoke(count);
    }

    public Task RunAsync(IEnumerable<Action<CoverageMap>> tests, CancellationToken token) =>
        Parallel.ForEachAsync(tests, token, (test, _) =>
        {
            test(this);
            return ValueTask.CompletedTask;
        });

    public void Hit(string member, int offset)
    {
        if (Volatile.Read(ref _sealed) == 0)
        {
            Interlocked.Increment(ref _ignored);
            return;
        }

        if (_firstPoint.TryGetValue(member, out int at))
        {
            Interlocked.Increment(ref _hits[at + offset]);
        }
    }

    public bool MeetsThreshold()
    {
        if (Volatile.Read(ref _sealed) != 1)
        {
            return false;
        }

        int covered = 0;
        foreach (int hits in _hits)
        {
            covered += hits > 0 ? 1 : 0;
        }

        return covered >= Threshold * _hits.Length;
    }

    public IReadOnlyList<CoverageLine> Report()
    {
        lock (_registration)
        {
            var report = new List<CoverageLine>(_points.Count);
            for (int i = 0; i < _points.Count; i++)
            {
                var (member, line) = _points[i];
                report.Add(new CoverageLine(member, line, _sealed == 1 ? Volatile.Read(ref _hits[i]) : 0));
            }

            return report;
        }
    }
}
