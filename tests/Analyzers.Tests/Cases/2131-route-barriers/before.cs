using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.S2131;

public sealed class PrefixRouter
{
    private readonly Func<IReadOnlyList<KeyValuePair<string, int>>> _load;
    private readonly Lock _building = new();
    private bool _built;
    private string[] _prefixes;
    private int[] _targets;
    private int _shortest;

    public PrefixRouter(Func<IReadOnlyList<KeyValuePair<string, int>>> load) => _load = load;

    public int Match(string path)
    {
        Ensure();
        if (path.Length < _shortest)
        {
            return -1;
        }

        for (int i = 0; i < _prefixes.Length; i++)
        {
            if (path.StartsWith(_prefixes[i], StringComparison.Ordinal))
            {
                return _targets[i];
            }
        }

        return -1;
    }

    private void Ensure()
    {
        if (_built)
        {
            Volatile.ReadBarrier();
            return;
        }

        lock (_building)
        {
            if (_built)
            {
                return;
            }

            Build(_load());
            Volatile.WriteBarrier();
            _built = true;
        }
    }

    private void Build(IReadOnlyList<KeyValuePair<string, int>> routes)
    {
        _prefixes = new string[routes.Count];
        _targets = new int[routes.Count];
        _shortest = int.MaxValue;
        for (int i = 0; i < routes.Count; i++)
        {
            _prefixes[i] = routes[i].Key;
            _targets[i] = routes[i].Value;
            _shortest = Math.Min(_shortest, routes[i].Key.Length);
        }
    }
}
