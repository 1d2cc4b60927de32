using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1424;

public sealed record Letter(string From, string Subject, int Priority);

public sealed class Mailbox
{
    private readonly object _box = new();
    private readonly PriorityQueue<Letter, int> _letters = new();
    private readonly int _capacity;
    private int _waiting;
    private string _lastSender;

    public Mailbox(int capacity) => _capacity = capacity;

    public bool LooksEmpty => _waiting == 0;

    public bool Post(Letter letter)
    {
        if (_waiting >= _capacity)
        {
            return false;
        }

        lock (_box)
        {
            if (_waiting >= _capacity)
            {
                return false;
            }

            _letters.Enqueue(letter, -letter.Priority);
            _lastSender = letter.From;
            _waiting++;
            return true;
        }
    }

    public bool TryTake(out Letter letter)
    {
        letter = null;
        if (_waiting == 0)
        {
            return false;
        }

        lock (_box)
        {
            if (_waiting == 0)
            {
                return false;
            }

            letter = _letters.Dequeue();
            _waiting--;
            return true;
        }
    }

    public string Summary()
    {
        lock (_box)
        {
            return _waiting > 0 ? _waiting + " waiting, last from " + _lastSender : "empty";
        }
    }
}
