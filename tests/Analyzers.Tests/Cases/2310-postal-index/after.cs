using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2310;

public readonly struct Region
{
    private readonly int _code;

    public Region(int code) => _code = code;

    public int Code => _code;
}

public sealed class PostalIndex
{
    private readonly IReadOnlyList<KeyValuePair<string, int>> _source;
    private readonly Dictionary<string, Region> _byPrefix = new(StringComparer.Ordinal);
    private readonly object _build = new();
    private volatile bool _indexed;
    private int _longest;

    public PostalIndex(IReadOnlyList<KeyValuePair<string, int>> source) => _source = source;

    public bool TryLocate(string postalCode, out Region region)
    {
        if (!_indexed)
        {
            Index();
        }

        for (int length = Math.Min(_longest, postalCode.Length); length > 0; length--)
        {
            if (_byPrefix.TryGetValue(postalCode.Substring(0, length), out region))
            {
                return true;
            }
        }

        region = default;
        return false;
    }

    private void Index()
    {
        lock (_build)
        {
            if (_indexed)
            {
                return;
            }

            int longest = 0;
            foreach (var (prefix, code) in _source)
            {
                string key = prefix.Trim();
                if (key.Length == 0)
                {
                    continue;
                }

                _byPrefix.Add(key, new Region(code));
                longest = Math.Max(longest, key.Length);
            }

            _longest = longest;
            _indexed = true;
        }
    }
}
