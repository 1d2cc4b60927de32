using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2312;

public sealed record CertificateEntry(string Subject, string Issuer, byte[] Thumbprint)
{
    public bool IsSelfIssued => string.Equals(Subject, Issuer, StringComparison.Ordinal);
}

public sealed class TrustChain
{
    private readonly IReadOnlyDictionary<string, CertificateEntry> _pool;
    private readonly string _subject;
    private readonly List<CertificateEntry> _anchors = new();
    private readonly object _buildLock = new();
    private bool _built;
    private CertificateEntry _leaf;
    private int _depth;

    public TrustChain(IReadOnlyDictionary<string, CertificateEntry> pool, string subject)
    {
        _pool = pool;
        _subject = subject;
    }

    private bool IsBuilt => _built;

    public int Depth
    {
        get
        {
            if (!IsBuilt)
            {
                Build();
            }

            return _depth;
        }
    }

    public bool IsAnchoredBy(string subject)
    {
        if (!IsBuilt)
        {
            Build();
        }

        return _leaf != null && _anchors.Exists(a => a.Subject == subject);
    }

    private void Build()
    {
        lock (_buildLock)
        {
            if (_built)
            {
                return;
            }

            int depth = 0;
            string next = _subject;
            while (next != null && _pool.TryGetValue(next, out var entry))
            {
                _leaf ??= entry;
                depth++;
                if (entry.IsSelfIssued)
                {
                    _anchors.Add(entry);
                    break;
                }

                next = entry.Issuer;
            }

            _depth = depth;
            Volatile.Write(ref _built, true);
        }
    }
}
