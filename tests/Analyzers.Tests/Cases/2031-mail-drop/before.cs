using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2031;

public sealed record Letter(string To, string Subject, int Attempts)
{
    public Letter Again() => this with { Attempts = Attempts + 1 };
}

public sealed class MailDrop
{
    private const int MaxAttempts = 5;
    private readonly object _gate = new();
    private readonly Queue<Letter> _letters = new();
    private bool _waiting;
    private int _dropped;

    public void Post(string to, string subject) => Enqueue(new Letter(to, subject, 0));

    public bool TryTake(out Letter letter)
    {
        letter = null;
        if (!_waiting)
        {
            return false;
        }

        lock (_gate)
        {
            if (_letters.Count == 0)
            {
                return false;
            }

            letter = _letters.Dequeue();
            _waiting = _letters.Count > 0;
            return true;
        }
    }

    public void Return(Letter letter)
    {
        if (letter.Attempts >= MaxAttempts)
        {
            Interlocked.Increment(ref _dropped);
            return;
        }

        Enqueue(letter.Again());
    }

    public int Dropped() => Volatile.Read(ref _dropped);

    private void Enqueue(Letter letter)
    {
        lock (_gate)
        {
            _letters.Enqueue(letter);
            _waiting = true;
        }
    }
}
