using System;
using System.Threading;

namespace Corpus.C2328;

public sealed class LeaseSlot : IDisposable
{
    private readonly object _sync = new();
    private readonly Timer _expiry;
    private readonly TimeSpan _term;
    private bool _held;
    private string _owner;
    private DateTime _until;

    public LeaseSlot(TimeSpan term)
    {
        _term = term;
        _expiry = new Timer(_ => Expire(), null, term, term);
    }

    public bool TryAcquire(string owner)
    {
        bool taken = false;
        try
        {
            Monitor.TryEnter(_sync, TimeSpan.FromSeconds(1), ref taken);
            if (!taken || (_held && !IsStale()))
            {
                return false;
            }

            Assign(owner);
            return true;
        }
        finally
        {
            if (taken)
            {
                Monitor.Exit(_sync);
            }
        }
    }

    public string Describe()
    {
        lock (_sync)
        {
            if (!_held)
            {
                return "free";
            }

            return _owner + " until " + _until.ToString("T");
        }
    }

    public void Dispose() => _expiry.Dispose();

    private void Expire()
    {
        lock (_sync)
        {
            if (_held && IsStale())
            {
                _held = false;
                _owner = null;
            }
        }
    }

    private void Assign(string owner)
    {
        _held = true;
        _owner = owner;
        _until = DateTime.UtcNow + _term;
    }

    private bool IsStale() => _until < DateTime.UtcNow;
}
