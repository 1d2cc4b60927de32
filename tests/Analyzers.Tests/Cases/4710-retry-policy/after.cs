using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4710;

public sealed class RetryPolicySource : IDisposable
{
    private readonly ReaderWriterLockSlim _edit = new();
    private int _maxAttempts;
    private TimeSpan _pause;
    private string[] _retryable;
    private bool _configured;

    public bool ShouldRetry(int attempt, string error, out TimeSpan pause)
    {
        pause = TimeSpan.Zero;
        if (!Volatile.Read(ref _configured))
        {
            return false;
        }

        if (attempt >= _maxAttempts || Array.IndexOf(_retryable, error) < 0)
        {
            return false;
        }

        pause = _pause * attempt;
        return true;
    }

    public bool TryConfigure(int maxAttempts, TimeSpan pause, params string[] retryable)
    {
        ArgumentNullException.ThrowIfNull(retryable);
        _edit.EnterWriteLock();
        try
        {
            if (_configured)
            {
                return false;
            }

            _maxAttempts = maxAttempts;
            _pause = pause;
            _retryable = (string[])retryable.Clone();
            Volatile.Write(ref _configured, true);
            return true;
        }
        finally
        {
            _edit.ExitWriteLock();
        }
    }

    public void Dispose() => _edit.Dispose();
}
