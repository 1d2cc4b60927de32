using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1535;

public sealed class TenantShards
{
    private struct Shard
    {
        public bool Loaded;
        public int Limit;
        public string[] Members;
    }

    private readonly Shard[] _shards;
    private readonly object[] _locks;
    private readonly Func<int, IReadOnlyCollection<string>> _fetch;

    public TenantShards(int count, Func<int, IReadOnlyCollection<string>> fetch)
    {
        _fetch = fetch;
        _shards = new Shard[count];
        _locks = new object[count];
        for (int i = 0; i < count; i++)
        {
            _locks[i] = new object();
        }
    }

    public bool Contains(string tenant)
    {
        ref Shard shard = ref Locate(tenant);
        return Array.BinarySearch(shard.Members, tenant, StringComparer.Ordinal) >= 0;
    }

    public int LimitFor(string tenant) => Locate(tenant).Limit;

    private static uint Spread(string tenant)
    {
        uint h = 2166136261;
        foreach (char c in tenant)
        {
            h = unchecked((h ^ c) * 16777619);
        }

        return h;
    }

    private ref Shard Locate(string tenant)
    {
        int at = (int)(Spread(tenant) % (uint)_shards.Length);
        ref Shard shard = ref _shards[at];
        if (Volatile.Read(ref shard.Loaded) == false)
        {
            Load(at);
        }

        return ref shard;
    }

    private void Load(int at)
    {
        bool taken = false;
        try
        {
            Monitor.Enter(_locks[at], ref taken);
            ref Shard shard = ref _shards[at];
            if (shard.Loaded)
            {
                return;
            }

            string[] members = _fetch(at).ToArray();
            Array.Sort(members, StringComparer.Ordinal);
            shard.Members = members;
            shard.Limit = Math.Max(16, members.Length * 4);
            Volatile.Write(ref shard.Loaded, true);
        }
        finally
        {
            if (taken)
            {
                Monitor.Exit(_locks[at]);
            }
        }
    }
}
