using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2207;

public interface ICertificateBlob
{
    string Read(string attribute);
}

public sealed class CertificateWindow
{
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);
    private readonly object _parse = new();
    private readonly ICertificateBlob _blob;
    private StrongBox<DateTimeOffset> _notAfter;

    public CertificateWindow(ICertificateBlob blob) => _blob = blob;

    public DateTimeOffset NotAfter
    {
        get
        {
            var box = _notAfter;
            if (box is null)
            {
                lock (_parse)
                {
                    box = _notAfter;
                    if (box is null)
                    {
                        box = new StrongBox<DateTimeOffset>(Parse(_blob.Read("notAfter")));
                        _notAfter = box;
                    }
                }
            }

            return box.Value;
        }
    }

    public bool IsExpired(DateTimeOffset now) => now - s_skew >= NotAfter;

    public TimeSpan Remaining(DateTimeOffset now)
    {
        var left = NotAfter - now;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }

    private static DateTimeOffset Parse(string text)
    {
        if (!DateTimeOffset.TryParse(text, out var value))
        {
            throw new FormatException("bad date: " + text);
        }

        return value;
    }
}

public sealed class RenewalPlanner
{
    private readonly IReadOnlyList<CertificateWindow> _windows;

    public RenewalPlanner(IReadOnlyList<CertificateWindow> windows) => _windows = windows;

    public int DueWithin(DateTimeOffset now, TimeSpan horizon)
    {
        int due = 0;
        foreach (var window in _windows)
        {
            if (window.Remaining(now) <= horizon)
            {
                due++;
            }
        }

        return due;
    }
}
