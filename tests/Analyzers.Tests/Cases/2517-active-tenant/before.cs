using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2517;

public sealed class Tenant
{
    public Tenant(string id) => Id = id;

    public string Id { get; }

    public string Region { get; set; }

    public Dictionary<string, int> Limits { get; } = new();
}

public interface ITenantStore
{
    IReadOnlyDictionary<string, string> Read(string id);
}

public static class ActiveTenant
{
    private static readonly object s_switch = new();
    private static Tenant s_active;

    public static string Describe()
    {
        var tenant = s_active;
        return tenant == null ? "none" : tenant.Id + "@" + tenant.Region.ToUpperInvariant();
    }

    public static int Limit(string name)
    {
        var limits = s_active?.Limits;
        return limits != null && limits.TryGetValue(name, out int limit) ? limit : int.MaxValue;
    }

    public static void Activate(string id, ITenantStore store)
    {
        lock (s_switch)
        {
            if (s_active?.Id == id)
            {
                return;
            }

            var tenant = new Tenant(id);
            s_active = tenant;
            Hydrate(tenant, store.Read(id));
        }
    }

    private static void Hydrate(Tenant tenant, IReadOnlyDictionary<string, string> row)
    {
        tenant.Region = row.TryGetValue("region", out string region) ? region : "eu";
        foreach (var (key, text) in row)
        {
            if (key.StartsWith("limit.", StringComparison.Ordinal) && int.TryParse(text, out int limit))
            {
                tenant.Limits[key[6..]] = limit;
            }
        }
    }
}
