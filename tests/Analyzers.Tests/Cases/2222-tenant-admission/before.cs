using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2222;

public sealed class TenantEntry
{
    public bool Provisioned;
    public int MaxUsers;
    public string Region;
    public List<string> Features;
}

public interface IProvisioningApi
{
    (int MaxUsers, string Region, string[] Features) Lookup(string tenant);
}

public sealed class TenantDirectory
{
    private readonly ConcurrentDictionary<string, TenantEntry> _entries = new();
    private readonly IProvisioningApi _api;

    public TenantDirectory(IProvisioningApi api) => _api = api;

    public TenantEntry Acquire(string tenant)
    {
        var entry = _entries.GetOrAdd(tenant, static _ => new TenantEntry());
        if (entry.Provisioned)
        {
            return entry;
        }

        lock (entry)
        {
            if (!entry.Provisioned)
            {
                var (maxUsers, region, features) = _api.Lookup(tenant);
                entry.MaxUsers = maxUsers;
                entry.Region = region;
                entry.Features = new List<string>(features);
                entry.Provisioned = true;
            }
        }

        return entry;
    }
}

public sealed class Admission
{
    private readonly TenantDirectory _directory;

    public Admission(TenantDirectory directory) => _directory = directory;

    public bool CanJoin(string tenant, int activeUsers) =>
        activeUsers < _directory.Acquire(tenant).MaxUsers;

    public bool Allows(string tenant, string feature, string region)
    {
        var entry = _directory.Acquire(tenant);
        return entry.Region == region && entry.Features.Contains(feature);
    }
}
