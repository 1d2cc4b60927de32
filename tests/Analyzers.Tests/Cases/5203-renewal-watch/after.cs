using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5203;

public sealed class RenewalWatch : IDisposable
{
    private const int Keep = 32;
    private readonly object _sync = new();
    private readonly Queue<string> _history = new();
    private readonly Func<string> _thumbprint;
    private readonly Timer _timer;
    private StrongBox<DateTimeOffset> _renewedAt;
    private string _known;
    private int _checks;

    public RenewalWatch(Func<string> thumbprint, TimeSpan period)
    {
        _thumbprint = thumbprint;
        _timer = new Timer(static s => ((RenewalWatch)s).Check(), this, period, period);
    }

    public int Checks => Volatile.Read(ref _checks);

    public TimeSpan Age(DateTimeOffset now)
    {
        return _renewedAt is { } at ? now - at.Value : TimeSpan.MaxValue;
    }

    public string[] History()
    {
        lock (_sync)
        {
            return _history.ToArray();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Check()
    {
        Interlocked.Increment(ref _checks);
        string current = _thumbprint();
        lock (_sync)
        {
            if (current == _known)
            {
                return;
            }

            _known = current;
            Record(current, DateTimeOffset.UtcNow);
        }
    }

    private void Record(string thumbprint, DateTimeOffset when)
    {
        if (_history.Count == Keep)
        {
            _history.Dequeue();
        }

        _history.Enqueue(when.ToString("O") + " " + thumbprint);
        _renewedAt = new StrongBox<DateTimeOffset>(when);
    }
}
