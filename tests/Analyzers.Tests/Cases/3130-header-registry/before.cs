using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3130;

public sealed class HeaderRegistry
{
    private ImmutableDictionary<string, Func<string, bool>> _checks =
        ImmutableDictionary<string, Func<string, bool>>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase);

    public int Count => _checks.Count;

    public bool Add(string header, Func<string, bool> check)
    {
        while (true)
        {
            var before = _checks;
            if (before.ContainsKey(header))
            {
                return false;
            }

            var after = before.Add(header, check);
            if (Interlocked.CompareExchange(ref _checks, after, before) == before)
            {
                return true;
            }
        }
    }

    public bool IsValid(string header, string value)
    {
        var checks = _checks;
        if (checks.IsEmpty)
        {
            return true;
        }

        return !checks.TryGetValue(header, out var check) || check(value);
    }
}
