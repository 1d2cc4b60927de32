using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3224;

public sealed class TermPositions
{
    private sealed record Index(ImmutableArray<string> Terms, Dictionary<string, int> Positions);

    private readonly object _sort = new();
    private readonly IReadOnlyCollection<string> _raw;
    private Index _index;

    public TermPositions(IReadOnlyCollection<string> raw) => _raw = raw;

    public ImmutableArray<string> Terms => EnsureSorted().Terms;

    public bool TryFind(string term, out int position) => EnsureSorted().Positions.TryGetValue(term, out position);

    private Index EnsureSorted()
    {
        if (_index is { } ready)
        {
            return ready;
        }

        lock (_sort)
        {
            if (_index is { } there)
            {
                return there;
            }

            var sorted = _raw.Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
            var positions = new Dictionary<string, int>(sorted.Length);
            for (int i = 0; i < sorted.Length; i++)
            {
                positions.Add(sorted[i], i);
            }

            var built = new Index(sorted, positions);
            _index = built;
            return built;
        }
    }
}
