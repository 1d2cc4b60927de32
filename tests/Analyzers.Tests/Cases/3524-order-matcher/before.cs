using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3524;

public sealed record Ask(string Seller, int Quantity, decimal Price);

public sealed class AskBook
{
    private readonly object _book = new();
    private readonly SortedDictionary<decimal, Queue<Ask>> _levels = new();
    private int _waiting;
    private bool _halted;
    private string _haltReason;

    public void Offer(Ask ask)
    {
        lock (_book)
        {
            if (!_levels.TryGetValue(ask.Price, out var level))
            {
                _levels.Add(ask.Price, level = new Queue<Ask>());
            }

            level.Enqueue(ask);
            _waiting++;
        }
    }

    public bool TryTake(decimal limit, out Ask ask)
    {
        ask = null;
        if (_waiting == 0)
        {
            return false;
        }

        lock (_book)
        {
            if (_waiting == 0 || _halted)
            {
                return false;
            }

            var (price, level) = _levels.First();
            if (price > limit)
            {
                return false;
            }

            ask = level.Dequeue();
            _waiting--;
            if (level.Count == 0)
            {
                _levels.Remove(price);
            }

            return true;
        }
    }

    public void Halt(string reason)
    {
        lock (_book)
        {
            _halted = true;
            _haltReason = reason;
        }
    }

    public string HaltReason()
    {
        if (!_halted)
        {
            return null;
        }

        lock (_book)
        {
            return _haltReason;
        }
    }
}
