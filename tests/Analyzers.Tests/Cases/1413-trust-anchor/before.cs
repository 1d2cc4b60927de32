using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1413;

public sealed class CertificateRecord
{
    private readonly string _subject;
    private readonly string _rawNotAfter;
    private DateTimeOffset? _notAfter;

    public CertificateRecord(string subject, string rawNotAfter)
    {
        _subject = subject;
        _rawNotAfter = rawNotAfter;
    }

    public string Subject => _subject;

    public DateTimeOffset NotAfter
    {
        get
        {
            if (!_notAfter.HasValue)
            {
                _notAfter = Parse(_rawNotAfter);
            }

            return _notAfter.Value;
        }
    }

    private static DateTimeOffset Parse(string raw) =>
        DateTimeOffset.ParseExact(raw, "yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture);
}

public sealed class TrustAnchor
{
    private readonly CertificateRecord _root;

    public TrustAnchor(CertificateRecord root) => _root = root;

    public IReadOnlyCollection<string> FindOutliving(IReadOnlyList<CertificateRecord> leaves)
    {
        var outliving = new ConcurrentBag<string>();
        Parallel.For(0, leaves.Count, i =>
        {
            var leaf = leaves[i];
            if (leaf.NotAfter > _root.NotAfter)
            {
                outliving.Add(leaf.Subject + " outlives " + _root.Subject);
            }
        });

        return outliving;
    }

    public TimeSpan Remaining(DateTimeOffset now)
    {
        var left = _root.NotAfter - now;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }
}
