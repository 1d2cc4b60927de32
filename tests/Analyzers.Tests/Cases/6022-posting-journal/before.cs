using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6022;

public sealed class PostingJournal
{
    private struct Posting
    {
        public Guid Account;
        public decimal Amount;
    }

    private readonly object _post = new();
    private readonly Posting[] _postings;
    private int _posted;

    public PostingJournal(int capacity) => _postings = new Posting[capacity];

    public bool TryPost(Guid account, decimal amount)
    {
        lock (_post)
        {
            int at = _posted;
            if (at == _postings.Length)
            {
                return false;
            }

            _postings[at].Account = account;
            _postings[at].Amount = amount;
            Volatile.Write(ref _posted, at + 1);
            return true;
        }
    }

    public decimal Balance(Guid account)
    {
        decimal balance = 0m;
        int posted = Volatile.Read(ref _posted);
        for (int i = 0; i < posted; i++)
        {
            ref readonly Posting p = ref _postings[i];
            if (p.Account == account)
            {
                balance += p.Amount;
            }
        }

        return balance;
    }
}
