using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.C2403;

public interface IProjectReader
{
    IEnumerable<string> ReferencesOf(string project);
}

public sealed class ProjectGraph
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly IProjectReader _reader;
    private readonly string _entry;
    private bool _sorted;
    private string[] _sequence;
    private Dictionary<string, int> _rank;

    public ProjectGraph(IProjectReader reader, string entry)
    {
        _reader = reader;
        _entry = entry;
    }

    public IReadOnlyList<string> BuildOrder
    {
        get
        {
            if (!Volatile.Read(ref _sorted))
            {
                Sort();
            }

            return _sequence;
        }
    }

    public bool MustPrecede(string first, string second)
    {
        if (!Volatile.Read(ref _sorted))
        {
            Sort();
        }

        return _rank[first] < _rank[second];
    }

    public void Restore(string cacheFile)
    {
        var lines = File.ReadAllLines(cacheFile);
        _lock.EnterWriteLock();
        try
        {
            if (!_sorted)
            {
                Assign(lines);
                Volatile.Write(ref _sorted, true);
            }
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    private void Sort()
    {
        _lock.EnterWriteLock();
        try
        {
            if (_sorted)
            {
                return;
            }

            var visited = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var sequence = new List<string>();
            Visit(_entry, visited, sequence);
            Assign(sequence.ToArray());
            Volatile.Write(ref _sorted, true);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    private void Assign(string[] sequence)
    {
        _sequence = sequence;
        _rank = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < sequence.Length; i++)
        {
            _rank[sequence[i]] = i;
        }
    }

    private void Visit(string project, HashSet<string> visited, List<string> sequence)
    {
        if (!visited.Add(project))
        {
            return;
        }

        foreach (var reference in _reader.ReferencesOf(project))
        {
            Visit(reference, visited, sequence);
        }

        sequence.Add(project);
    }
}
