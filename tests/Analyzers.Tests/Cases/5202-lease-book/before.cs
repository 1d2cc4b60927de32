using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5202;

public sealed class LeaseBook
{
    private readonly ConcurrentDictionary<string, Lease> _leases = new(StringComparer.Ordinal);
    private readonly List<string> _audit = new();

    public bool Claim(string key, string holder, TimeSpan length)
    {
        var lease = _leases.GetOrAdd(key, static k => new Lease(k));
        lock (lease)
        {
            if (lease.Granted)
            {
                return lease.Holder == holder;
            }

            lease.Grant(holder, Environment.TickCount64 + (long)length.TotalMilliseconds);
        }

        Note(key + " -> " + holder);
        return true;
    }

    public string Describe(string key)
    {
        if (!_leases.TryGetValue(key, out var lease))
        {
            return key + ": unknown";
        }

        return lease.Granted
            ? $"{lease.Key}: {lease.Holder.ToUpperInvariant()} until {lease.Until}"
            : lease.Key + ": free";
    }

    public string[] Audit()
    {
        lock (_audit)
        {
            return _audit.ToArray();
        }
    }

    private void Note(string line)
    {
        lock (_audit)
        {
            _audit.Add(line);
        }
    }

    private sealed class Lease
    {
        private string _holder;
        private long _until;
        private bool _granted;

        public Lease(string key) => Key = key;

        public string Key { get; }

        public bool Granted => _granted;

        public string Holder => _holder;

        public long Until => _until;

        public void Grant(string holder, long until)
        {
            _holder = holder;
            _until = until;
            _granted = true;
        }
    }
}
