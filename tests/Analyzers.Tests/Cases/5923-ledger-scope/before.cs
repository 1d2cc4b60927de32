using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5923;

internal static class ReaderWriterLockExtensions
{
    public static ReadScope Reading(this ReaderWriterLockSlim gate)
    {
        gate.EnterReadLock();
        return new ReadScope(gate);
    }

    public static WriteScope Writing(this ReaderWriterLockSlim gate)
    {
        gate.EnterWriteLock();
        return new WriteScope(gate);
    }

    public readonly struct ReadScope : IDisposable
    {
        private readonly ReaderWriterLockSlim _gate;

        public ReadScope(ReaderWriterLockSlim gate) => _gate = gate;

        public void Dispose() => _gate.ExitReadLock();
    }

    public readonly struct WriteScope : IDisposable
    {
        private readonly ReaderWriterLockSlim _gate;

        public WriteScope(ReaderWriterLockSlim gate) => _gate = gate;

        public void Dispose() => _gate.ExitWriteLock();
    }
}

public sealed class Ledger
{
    private sealed class Book
    {
        public bool Loaded;
        public decimal Sum;
        public readonly Dictionary<string, decimal> Totals = new();
    }

    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Book _book = new();
    private readonly Func<IEnumerable<KeyValuePair<string, decimal>>> _entries;

    public Ledger(Func<IEnumerable<KeyValuePair<string, decimal>>> entries) => _entries = entries;

    public decimal ShareOf(string account)
    {
        using (_gate.Reading())
        {
            if (_book.Loaded)
            {
                return Share(_book, account);
            }
        }

        using (_gate.Writing())
        {
            if (!_book.Loaded)
            {
                foreach (var entry in _entries())
                {
                    _book.Totals[entry.Key] = _book.Totals.GetValueOrDefault(entry.Key) + entry.Value;
                    _book.Sum += entry.Value;
                }

                _book.Loaded = true;
            }

            return Share(_book, account);
        }
    }

    private static decimal Share(Book book, string account) =>
        book.Sum == 0 ? 0 : book.Totals.GetValueOrDefault(account) / book.Sum;
}
