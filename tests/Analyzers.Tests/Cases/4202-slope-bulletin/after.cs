using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4202;

public sealed class SlopeBulletin
{
    private readonly Lock _issue = new();
    private long _issuedAt;
    private int _level;
    private string[] _aspects;

    public SlopeBulletin(string region) => Region = region;

    public string Region { get; }

    public bool TryRead(TimeSpan maxAge, out int level, out string summary)
    {
        long issuedAt = Volatile.Read(ref _issuedAt);
        if (issuedAt == 0 || Stopwatch.GetElapsedTime(issuedAt) > maxAge)
        {
            level = 0;
            summary = Region + ": no valid bulletin";
            return false;
        }

        level = _level;
        summary = $"{Region}: {_level} on {string.Join(", ", _aspects)}";
        return true;
    }

    public void Issue(int level, params string[] aspects)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)level, 5u, nameof(level));
        lock (_issue)
        {
            if (_issuedAt != 0)
            {
                throw new InvalidOperationException($"The bulletin for {Region} is out already.");
            }

            _level = level;
            _aspects = aspects.Length == 0 ? new[] { "all aspects" } : aspects;
            Volatile.Write(ref _issuedAt, Stopwatch.GetTimestamp());
        }
    }
}
