using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3224;

public sealed class TermPositions
{
    private readonly object _sort = new();
    private readonly IReadOnlyCollection<string> _raw;
    private ImmutableArray<string> _terms;
    private Dictionary<string, int> _positions;

    public TermPositions(IReadOnlyCollection<string> raw) => _raw = raw;

    public ImmutableArray<string> Terms
    {
        get
        {
            EnsureSorted();
            return _terms;
        }
    }

    public bool TryFind(string term, out int position)
    {
        EnsureSorted();
        return _positions.TryGetValue(term, out position);
    }

    private void EnsureSorted()
    {
        if (!_terms.IsDefault)
        {
            return;
        }

        lock (_sort)
        {
            if (!_terms.IsDefault)
            {
                return;
            }

            var sorted = _raw.Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
            var positions = new Dictionary<string, int>(sorted.Length);
            for (int i = 0; i < sorted.Length; i++)
            {
                positions.Add(sorted[i], i);
            }

            _positions = positions;
            _terms = sorted;
        }
    }
}
